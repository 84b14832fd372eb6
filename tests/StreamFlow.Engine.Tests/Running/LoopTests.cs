using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Loops: the extension of v1.2 and the form of v1.3, with each of what may stand around and inside of them.</summary>
public sealed class LoopTests : IAsyncDisposable
{
    private const string Increment =
        "{class: ExpressionTool, inputs: {i: int, by: {type: int, default: 1}}, outputs: {o: int}, expression: '${ return {o: inputs.i + inputs.by}; }'}";

    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(1, "last", "10")]
    [InlineData(10, "last", "null")]
    [InlineData(7, "all", "[8,9,10]")]
    [InlineData(10, "all", "[]")]
    public async Task Run_LoopExtension_GoesOnWhileItsConditionHolds(int start, string method, string expected) =>
        Assert.Equal(expected, await RunAsync(
            Workflow($$"""
            s:
              run: {{Increment}}
              in: {i: i}
              out: [o]
              requirements:
                cwltool:Loop: {loopWhen: $(inputs.i < 10), loop: {i: o}, outputMethod: {{method}}}
            """),
            start));

    [Theory]
    [InlineData(1, "last_iteration", "10")]
    [InlineData(10, "last_iteration", "null")]
    [InlineData(7, "all_iterations", "[8,9,10]")]
    public async Task Run_LoopOfVersion13_GoesOnWhileItsConditionHolds(int start, string method, string expected) =>
        Assert.Equal(expected, await RunAsync(
            $$"""
            cwlVersion: v1.3.0-dev1
            class: Workflow
            requirements: {InlineJavascriptRequirement: {} }
            inputs: {i: int}
            outputs: {o: {type: Any?, outputSource: s/o} }
            steps:
              s:
                run: {{Increment}}
                in: {i: i}
                out: [o]
                when: $(inputs.i < 10)
                loop: {i: o}
                outputMethod: {{method}}
            """,
            start));

    [Fact]
    public async Task Run_LoopWithSeveralInputs_KeepsThoseThatItDoesNotName()
    {
        var outputs = await RunAsync(
            Workflow($$"""
            s:
              run: {{Increment}}
              in: {i: i, by: {default: 2} }
              out: [o]
              requirements:
                cwltool:Loop:
                  loopWhen: $(inputs.i < 20)
                  loop: {i: {loopSource: o, valueFrom: $(self + inputs.by)} }
            """),
            1);

        Assert.Equal("19", outputs); // 1 → 3, 5 → 7, … 17 → 19, 21 ends it.
        Assert.Empty(_engine.Log.Of<JobFailed>());
    }

    [Fact]
    public async Task Run_ScatterAroundALoop_LoopsEachElementAsOftenAsItNeeds() =>
        Assert.Equal("[10,null,10]", await RunAsync(
            Workflow($$"""
            each:
              in: {n: {default: [1, 10, 9]} }
              scatter: n
              out: [o]
              run:
                class: Workflow
                inputs: {n: int}
                outputs: {o: {type: 'int?', outputSource: s/o} }
                steps:
                  s:
                    run: {{Increment}}
                    in: {i: n}
                    out: [o]
                    requirements:
                      cwltool:Loop: {loopWhen: $(inputs.i < 10), loop: {i: o} }
            """, source: "each/o"),
            0));

    [Fact]
    public async Task Run_LoopAroundAWorkflowOfJobs_TagsTheIterations()
    {
        var outputs = await RunAsync(
            Workflow("""
            s:
              in: {i: i}
              out: [o]
              requirements:
                cwltool:Loop: {loopWhen: $(inputs.i < 3), loop: {i: o}, outputMethod: all}
              run:
                class: Workflow
                inputs: {i: int}
                outputs: {o: {type: int, outputSource: add/o} }
                steps:
                  add:
                    in: {i: i}
                    out: [o]
                    run:
                      class: CommandLineTool
                      baseCommand: [sh, -c, 'echo $(($0 + 1))']
                      inputs: {i: {type: int, inputBinding: {} } }
                      stdout: out
                      outputs: {o: {type: int, outputBinding: {glob: out, loadContents: true, outputEval: '$(parseInt(self[0].contents))'} } }
            """),
            0);

        Assert.Equal("[1,2,3]", outputs);
        Assert.Equal(["0.0", "0.1", "0.2"], _engine.Log.Of<JobCompleted>().Select(static job => job.Tag));
    }

    [Fact]
    public async Task Run_LoopConditionThatIsNoBoolean_FailsAndNamesIt()
    {
        var error = await Assert.ThrowsAnyAsync<WorkflowExecutionException>(() => RunAsync(
            Workflow($$"""
            s:
              run: {{Increment}}
              in: {i: i}
              out: [o]
              requirements:
                cwltool:Loop: {loopWhen: $(inputs.i), loop: {i: o} }
            """),
            1));

        Assert.Contains("$(inputs.i)", error.ToString(), StringComparison.Ordinal);
    }

    // The documents have all requirements, so that the steps are what differs.
    private static string Workflow(string steps, string source = "s/o") =>
        $$"""
        cwlVersion: v1.2
        class: Workflow
        $namespaces: {cwltool: 'http://commonwl.org/cwltool#'}
        requirements: {InlineJavascriptRequirement: {}, ScatterFeatureRequirement: {}, StepInputExpressionRequirement: {}, SubworkflowFeatureRequirement: {} }
        inputs: {i: int}
        outputs: {o: {type: Any?, outputSource: {{source}} } }
        steps:
          {{steps.ReplaceLineEndings("\n  ")}}
        """;

    private async Task<string> RunAsync(string cwl, int start)
    {
        var outputs = await _engine.RunAsync(cwl, $$"""{"i": {{start}}}""");
        return CwlJson.ToText(outputs["o"]!);
    }
}
