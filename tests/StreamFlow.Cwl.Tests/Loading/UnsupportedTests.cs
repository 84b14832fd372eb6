namespace StreamFlow.Cwl.Tests.Loading;

public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("baseCommand: x", true)]
    [InlineData("baseComand: x", false)]
    public async Task LoadAsync_UnknownRequirement_IsUnsupportedUnlessMoreIsWrong(string field, bool expected)
    {
        var document = await InlineSource.LoadAsync(
            $"cwlVersion: v1.2\nclass: CommandLineTool\nrequirements: [{{class: MagicRequirement}}]\ninputs: []\noutputs: []\n{field}\n");

        Assert.True(document.HasErrors);
        Assert.Equal(expected, document.IsUnsupported);
    }

    [Fact]
    public async Task LoadAsync_FindingInsideOfAnInlineProcess_NamesItsStep()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: Workflow
            requirements: {SubworkflowFeatureRequirement: {}}
            inputs: []
            outputs: []
            steps:
              outer:
                in: []
                out: []
                run:
                  class: Workflow
                  inputs: []
                  outputs: []
                  steps:
                    inner:
                      in: []
                      out: []
                      run: {class: CommandLineTool, baseComand: x, arguments: [$(inputs.none)], inputs: [], outputs: []}
            """);

        Assert.Equal(["SF3105", "SF3138"], document.Findings.Select(finding => finding.RuleId));
        Assert.All(document.Findings, finding => Assert.StartsWith("In step 'outer/inner': ", finding.Message, StringComparison.Ordinal));
    }
}
