using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Loading;

public sealed class ForeignDocumentsTests
{
    public static TheoryData<string> Names => [.. ForeignDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LoadAsync_DocumentOfAnotherSystem_LoadsWithWarningsAtMost(string name)
    {
        var document = await InlineSource.LoadAsync(ForeignDocuments.All[name]);

        Assert.NotNull(document.Main);
        Assert.DoesNotContain(document.Findings, static finding => finding.Severity == FindingSeverity.Error);
        Assert.All(document.Findings, static finding => Assert.True(finding.Position.IsKnown, finding.Message));
    }

    [Fact]
    public async Task LoadAsync_ExtensionHint_IsNamedInAWarning()
    {
        var document = await InlineSource.LoadAsync(ForeignDocuments.All["a tool of DNAnexus"]);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("SF3112", 5), (finding.RuleId, finding.Position.Line));
        Assert.Contains("dx:InputResourceRequirement", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_ExtensionAsARequirement_IsUnsupported()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            $namespaces: {arv: 'http://arvados.org/cwl#'}
            requirements: {arv:RunInSingleContainer: {}}
            inputs: []
            outputs: []
            """);

        Assert.True(document.IsUnsupported);
    }
}
