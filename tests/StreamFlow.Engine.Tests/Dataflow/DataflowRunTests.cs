using System.Collections.Concurrent;
using StreamFlow.Cwl.Values;
using static StreamFlow.Engine.Tests.Dataflow.DataflowHarness;

namespace StreamFlow.Engine.Tests.Dataflow;

public sealed class DataflowRunTests
{
    [Theory]
    [InlineData("dotproduct", """{"a": [1, 2], "b": [10, 20]}""", """{"out":["1+10","2+20"]}""")]
    [InlineData("flat_crossproduct", """{"a": [1, 2], "b": [10, 20, 30]}""", """{"out":["1+10","1+20","1+30","2+10","2+20","2+30"]}""")]
    [InlineData("nested_crossproduct", """{"a": [1, 2], "b": [10, 20]}""", """{"out":[["1+10","1+20"],["2+10","2+20"]]}""")]
    [InlineData("dotproduct", """{"a": [], "b": []}""", """{"out":[]}""")]
    [InlineData("flat_crossproduct", """{"a": [1, 2], "b": []}""", """{"out":[]}""")]
    [InlineData("nested_crossproduct", """{"a": [1, 2], "b": []}""", """{"out":[[],[]]}""")]
    [InlineData("nested_crossproduct", """{"a": [], "b": [1, 2]}""", """{"out":[]}""")]
    public async Task Run_ScatterMethod_CombinesInputs(string method, string inputs, string expected)
    {
        var outputs = await RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {a: 'Any[]', b: 'Any[]'}
            outputs: {out: {type: Any, outputSource: s/y} }
            steps:
              s:
                run: {class: CommandLineTool, baseCommand: 'true', inputs: {a: Any, b: Any}, outputs: {y: Any} }
                scatter: [a, b]
                scatterMethod: {{method}}
                in: {a: a, b: b}
                out: [y]
            """,
            inputs,
            static (_, _, job) => Output($"{job["a"]}+{job["b"]}"));

        Assert.Equal(expected, outputs);
    }

    [Fact]
    public async Task Run_DotProductOfDifferentLengths_NamesThem()
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {a: 'Any[]', b: 'Any[]'}
            outputs: []
            steps:
              s:
                run: {class: CommandLineTool, baseCommand: 'true', inputs: {a: Any, b: Any}, outputs: {y: Any}}
                scatter: [a, b]
                scatterMethod: dotproduct
                in: {a: a, b: b}
                out: [y]
            """,
            """{"a": [1], "b": [1, 2]}""",
            static (_, _, _) => Output("x")));

        Assert.Contains("'a' has 1, 'b' has 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ScatteredChain_DoesNotWaitForTheWholeArray()
    {
        var graph = await LoadAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {a: 'Any[]'}
            outputs: {out: {type: Any, outputSource: second/y} }
            steps:
              first: {run: {{AnyTool}}, scatter: x, in: {x: a}, out: [y] }
              second: {run: {{AnyTool}}, scatter: x, in: {x: first/y}, out: [y] }
            """);
        var reached = new TaskCompletionSource();
        var runner = new FakeRunner(async (step, tag, job, cancellationToken) =>
        {
            if (step.Path == "/second" && tag.ToString() == "0.0")
            {
                reached.SetResult();
            }
            else if (step.Path == "/first" && tag.ToString() == "0.1")
            {
                await reached.Task.WaitAsync(cancellationToken); // Without pipelining this would wait for itself.
            }

            return Output(job["x"]!);
        });

        var outputs = await RunAsync(graph, (RecordValue)CwlJson.Parse("""{"a": [1, 2]}"""), runner);

        Assert.Equal("""{"out":[1,2]}""", outputs.ToString());
    }

    [Fact]
    public async Task Run_ScatterInsideAndAroundASubworkflow_NestsResultsAndTags()
    {
        var tags = new ConcurrentBag<string>();

        var outputs = await RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}, SubworkflowFeatureRequirement: {} }
            inputs: {a: Any}
            outputs: {out: {type: Any, outputSource: outer/o} }
            steps:
              outer:
                run:
                  class: Workflow
                  inputs: {i: Any}
                  outputs: {o: {type: Any, outputSource: inner/y} }
                  steps:
                    inner: {run: {{AnyTool}}, scatter: x, in: {x: i}, out: [y] }
                scatter: i
                in: {i: a}
                out: [o]
            """,
            """{"a": [[1, 2], [], [3]]}""",
            (_, tag, job) =>
            {
                tags.Add(tag.ToString());
                return Output(job["x"]!);
            });

        Assert.Equal("""{"out":[[1,2],[],[3]]}""", outputs);
        Assert.Equal(["0.0.0", "0.0.1", "0.2.0"], tags.Order());
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Run_LargeScatter_KeepsOnlyTheWindowInFlight(int count)
    {
        const int Window = 100;
        var graph = await LoadAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {a: 'Any[]'}
            outputs: {out: {type: Any, outputSource: third/y} }
            steps:
              first: {run: {{AnyTool}}, scatter: x, in: {x: a}, out: [y] }
              second: {run: {{AnyTool}}, scatter: x, in: {x: first/y}, out: [y] }
              third: {run: {{AnyTool}}, scatter: x, in: {x: second/y}, out: [y] }
            """);
        var running = 0;
        var most = 0;
        var runner = new FakeRunner(async (_, _, job, _) =>
        {
            InterlockedMaximum(ref most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return Output(job["x"]!);
        });
        var items = Enumerable.Range(0, count).Select(static i => (CwlValue)(long)i).ToArray();

        var outputs = await RunAsync(graph, new RecordValue([new("a", new ListValue(items))]), runner, Window);

        Assert.Equal(items, ((ListValue)outputs["out"]!).Items);
        Assert.InRange(most, 1, 3 * Window);
    }

    [Fact]
    public async Task Run_Condition_SkipsAndPicks()
    {
        var outputs = await RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {MultipleInputFeatureRequirement: {} }
            inputs: {yes: boolean, no: boolean}
            outputs:
              first: {type: Any, outputSource: [a/y, b/y], pickValue: first_non_null}
              only: {type: Any, outputSource: [a/y, b/y], pickValue: the_only_non_null}
              all: {type: Any, outputSource: [a/y, b/y, b/y], pickValue: all_non_null}
              both: {type: Any, outputSource: [a/y, b/y]}
            steps:
              a: {run: {{AnyTool}}, when: $(inputs.x), in: {x: no}, out: [y] }
              b: {run: {{AnyTool}}, when: $(inputs.x), in: {x: yes}, out: [y] }
            """,
            """{"yes": true, "no": false}""",
            static (_, _, _) => Output("ran"));

        Assert.Equal("""{"first":"ran","only":"ran","all":["ran","ran"],"both":[null,"ran"]}""", outputs);
    }

    [Fact]
    public async Task Run_MergeFlattened_ConcatenatesInTheOrderOfTheSources()
    {
        var outputs = await RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {MultipleInputFeatureRequirement: {}, ScatterFeatureRequirement: {} }
            inputs: {a: 'Any[]', b: Any}
            outputs: {out: {type: Any, outputSource: [s/y, b], linkMerge: merge_flattened} }
            steps:
              s: {run: {{AnyTool}}, scatter: x, in: {x: a}, out: [y] }
            """,
            """{"a": [1, 2], "b": 3}""",
            static (_, _, job) => Output(job["x"]!));

        Assert.Equal("""{"out":[1,2,3]}""", outputs);
    }

    [Fact]
    public async Task Run_ErrorInAStep_StopsTheOthersAndIsWhatTheCallerGets()
    {
        var graph = await LoadAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            inputs: {a: Any}
            outputs: []
            steps:
              endless: {run: {{AnyTool}}, in: {x: a}, out: [y] }
              broken: {run: {{AnyTool}}, in: {x: a}, out: [y] }
            """);
        var runner = new FakeRunner(async (step, _, _, cancellationToken) =>
        {
            if (step.Path == "/broken")
            {
                throw new WorkflowExecutionException("broken");
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return RecordValue.Empty;
        });

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(
            () => RunAsync(graph, (RecordValue)CwlJson.Parse("""{"a": 1}"""), runner));

        Assert.Equal("broken", error.Message);
    }

    private static void InterlockedMaximum(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
