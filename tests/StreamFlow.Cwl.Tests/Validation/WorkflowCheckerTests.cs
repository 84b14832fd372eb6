using StreamFlow.Cwl.Tests.Loading;

namespace StreamFlow.Cwl.Tests.Validation;

public sealed class WorkflowCheckerTests
{
    private const string Tool = """
        {class: CommandLineTool, inputs: {a: string, b: {type: int?}}, outputs: {o: File, n: {type: int, outputBinding: {outputEval: $(runtime.exitCode)}}}}
        """;

    [Theory]
    [InlineData("{run: TOOL, in: {a: s}, out: [o]}", null)]
    [InlineData("{run: TOOL, in: {a: z}, out: [o]}", "SF3130")]
    [InlineData("{run: TOOL, in: {a: i}, out: [o]}", "SF3131")]
    [InlineData("{run: TOOL, in: {a: os}, out: [o]}", "SF3132")]
    [InlineData("{run: TOOL, in: {b: i}, out: [o]}", "SF3136")]
    [InlineData("{run: TOOL, in: {a: s}, out: [o, q]}", "SF3137")]
    [InlineData("{run: TOOL, in: {a: s, a1: i}, out: [o]}", null)]
    [InlineData("{run: TOOL, in: {a: ss}, scatter: a, out: [o]}", "SF3135")]
    [InlineData("{run: TOOL, requirements: [{class: ScatterFeatureRequirement}], in: {a: s}, scatter: a, out: [o]}", "SF3131")]
    [InlineData("{run: TOOL, requirements: [{class: ScatterFeatureRequirement}], in: {a: ss}, scatter: c, out: [o]}", "SF3133")]
    [InlineData("{run: TOOL, in: {a: {valueFrom: x}}, out: [o]}", "SF3135")]
    [InlineData("{run: TOOL, in: {a: {source: [s, os], pickValue: first_non_null}}, out: [o]}", "SF3135")]
    [InlineData("{run: TOOL, in: {a: st/o}, out: [o]}", "SF3134")]
    [InlineData("{run: TOOL, when: $(inputs.nothing), in: {a: s}, out: [o]}", "SF3138")]
    [InlineData("{run: TOOL, when: $(inputs.a > 1), in: {a: s}, out: [o]}", "SF3135")]
    public async Task LoadAsync_Step_IsChecked(string step, string? rule)
    {
        var document = await InlineSource.LoadAsync($$"""
            cwlVersion: v1.2
            class: Workflow
            inputs: {s: string, i: int, os: string?, ss: 'string[]'}
            outputs: []
            steps:
              st: {{step.Replace("TOOL", Tool.Trim(), StringComparison.Ordinal)}}
            """);

        if (rule is null)
        {
            Assert.Empty(document.Findings);
        }
        else
        {
            Assert.Contains(document.Findings, finding => finding.RuleId == rule && finding.Position.IsKnown);
        }
    }

    [Fact]
    public async Task LoadAsync_SourceThatIsAStep_NamesItsOutputs()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: Workflow
            inputs: []
            outputs: {all: {type: Any, outputSource: one}}
            steps:
              one: {run: {class: CommandLineTool, inputs: [], outputs: {o: Any, p: Any}}, in: [], out: [o, p]}
            """);

        Assert.Equal(
            "The source 'one' of the output 'all' does not exist: 'one' is a step; name one of its outputs: 'one/o', 'one/p'.",
            Assert.Single(document.Findings).Message);
    }

    [Fact]
    public async Task LoadAsync_ThreeStepsInACircle_NamesThemInTheOrderOfTheData()
    {
        const string Step = "{run: {class: CommandLineTool, inputs: {a: Any}, outputs: {o: Any}}, out: [o], in: {a: ";
        var document = await InlineSource.LoadAsync($$"""
            cwlVersion: v1.2
            class: Workflow
            inputs: []
            outputs: []
            steps:
              x: {{Step}}z/o} }
              y: {{Step}}x/o} }
              z: {{Step}}y/o} }
              w: {{Step}}z/o} }
            """);

        var finding = Assert.Single(document.Findings);
        Assert.Equal("SF3134", finding.RuleId);
        Assert.Matches("'x' → 'y' → 'z' → 'x'|'y' → 'z' → 'x' → 'y'|'z' → 'x' → 'y' → 'z'", finding.Message);
    }
}
