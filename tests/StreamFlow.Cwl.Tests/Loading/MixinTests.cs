namespace StreamFlow.Cwl.Tests.Loading;

public sealed class MixinTests
{
    private const string Base = """
        {class: CommandLineTool, baseCommand: echo, doc: the base, inputs: {a: int}, outputs: []}
        """;

    [Fact]
    public async Task LoadAsync_Mixin_HasTheFieldsOfBothAndItsOwnFirst()
    {
        var document = await InlineSource.LoadAsync(
            ("main.cwl", "cwlVersion: v1.2\n$graph:\n- $mixin: parts/base.cwl\n  id: main\n  doc: its own\n"),
            ("parts/base.cwl", Base));

        Assert.Empty(document.Findings);
        Assert.Equal("its own", document.Main!.Doc);
        Assert.Equal("a", document.Main.Inputs[0].Name);
    }

    [Theory]
    [InlineData("nothing.cwl", "SF3100")]
    [InlineData("list.yml", "SF3107")]
    public async Task LoadAsync_MixinOfSomethingElse_IsAnErrorAtItsPlace(string target, string rule)
    {
        var document = await InlineSource.LoadAsync(
            ("main.cwl", $"cwlVersion: v1.2\n$mixin: {target}\nclass: CommandLineTool\ninputs: []\noutputs: []\n"),
            ("list.yml", "[1, 2]"));

        var finding = Assert.Single(document.Findings);
        Assert.Equal((rule, 2), (finding.RuleId, finding.Position.Line));
    }

    [Fact]
    public async Task LoadAsync_MixinOfItself_IsAnError()
    {
        var document = await InlineSource.LoadAsync("cwlVersion: v1.2\n$mixin: main.cwl\nclass: CommandLineTool\ninputs: []\noutputs: []\n");

        Assert.Contains(document.Findings, finding => finding.RuleId == "SF3104");
    }
}
