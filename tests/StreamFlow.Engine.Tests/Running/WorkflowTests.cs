using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

public sealed class WorkflowTests : IAsyncDisposable
{
    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_ScatteredChain_KeepsTheOrderOfTheElements()
    {
        var outputs = await _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {words: 'string[]'}
            outputs:
              files: {type: 'File[]', outputSource: upper/out}
            steps:
              write:
                run:
                  class: CommandLineTool
                  baseCommand: echo
                  inputs: {word: {type: string, inputBinding: {}}}
                  outputs: {out: stdout}
                scatter: word
                in: {word: words}
                out: [out]
              upper:
                run:
                  class: CommandLineTool
                  baseCommand: [tr, a-z, A-Z]
                  stdin: $(inputs.file.path)
                  stdout: upper.txt
                  inputs: {file: File}
                  outputs: {out: stdout}
                scatter: file
                in: {file: write/out}
                out: [out]
            """,
            """{"words": ["a", "b", "c", "d"]}""");

        var files = ((ListValue)outputs["files"]!).Items.Cast<FileValue>().ToList();
        Assert.Equal(["A\n", "B\n", "C\n", "D\n"], files.Select(static file => File.ReadAllText(file.Path!)));
        Assert.Equal(["upper.txt", "upper_2.txt", "upper_3.txt", "upper_4.txt"], files.Select(static file => file.Basename));
        Assert.Equal(["0.0", "0.1", "0.2", "0.3"], _engine.Log.Of<JobCompleted>().Where(static job => job.Step == "/upper").Select(static job => job.Tag).Order());
    }

    [Fact]
    public async Task Run_OneElementFails_StopsItsSiblings()
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {times: 'string[]'}
            outputs: []
            steps:
              wait:
                run:
                  class: CommandLineTool
                  requirements: {ResourceRequirement: {coresMin: 0.25}}
                  baseCommand: [sh, -c, 'test "$0" = 0 && exit 9; sleep "$0"']
                  inputs: {time: {type: string, inputBinding: {}}}
                  outputs: []
                scatter: time
                in: {time: times}
                out: []
            """,
            """{"times": ["300", "300", "0"]}"""));

        Assert.Equal(("/wait", "0.2", 9), (error.Failure!.Step, error.Failure.Tag, error.Failure.ExitCode));
    }

    [Fact]
    public async Task Run_OutputIsAnInput_CopiesItAndLeavesTheInput()
    {
        var input = _engine.Write("data.txt", "precious");

        var outputs = await _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            inputs: {file: File}
            outputs:
              one: {type: File, outputSource: file}
              two: {type: File, outputSource: file}
            steps: []
            """,
            """{"file": {"class": "File", "path": "data.txt"}}""");

        Assert.Equal("precious", File.ReadAllText(input));
        Assert.Equal("precious", File.ReadAllText(Path.Join(_engine.OutputDirectory, "data.txt")));
        Assert.Equal(((FileValue)outputs["one"]!).Path, ((FileValue)outputs["two"]!).Path);
    }

    [Fact]
    public async Task Run_OutputInsideOfALinkedInputDirectory_LeavesTheInput()
    {
        var input = _engine.Write("data/a.txt", "precious");
        const string Tool = """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {InitialWorkDirRequirement: {listing: [$(inputs.d)]}}
            inputs: {d: Directory}
            outputs: {a: {type: File, outputBinding: {glob: $(inputs.d.basename)/a.txt}}}
            baseCommand: "true"
            """;

        await _engine.RunAsync(Tool, """{"d":{"class":"Directory","location":"data"}}""");

        Assert.Equal("precious", await File.ReadAllTextAsync(input, TestContext.Current.CancellationToken));
        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Join(_engine.OutputDirectory, "a.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_DirectoryAndFileInsideOfIt_BothArrive()
    {
        var outputs = await _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'mkdir d; echo x > d/f; ln -s "$0" d/link']
            inputs: {file: {type: File, inputBinding: {}}}
            outputs:
              inner: {type: File, outputBinding: {glob: d/f}}
              all: {type: Directory, outputBinding: {glob: d}}
            """,
            $$"""{"file": {"class": "File", "path": "{{_engine.Write("in.txt", "linked")}}"} }""");

        Assert.Equal("x\n", File.ReadAllText(((FileValue)outputs["inner"]!).Path!));
        var directory = ((DirectoryValue)outputs["all"]!).Path!;
        Assert.Equal("x\n", File.ReadAllText(Path.Join(directory, "f")));
        Assert.Equal("linked", File.ReadAllText(Path.Join(directory, "link")));
        Assert.Null(new FileInfo(Path.Join(directory, "link")).LinkTarget);
    }

    [Fact]
    public async Task Run_OutputDirectoryHasThingsOfTheSameName_LosesNothing()
    {
        var kept = _engine.Write("out/d/kept", "mine");
        var inside = _engine.Write("out/f/inside", "mine");

        var outputs = await _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'mkdir d; echo new > d/new; echo new > f']
            inputs: {}
            outputs:
              d: {type: Directory, outputBinding: {glob: d}}
              f: {type: File, outputBinding: {glob: f}}
            """);

        Assert.Equal("mine", File.ReadAllText(kept));
        Assert.Equal("mine", File.ReadAllText(inside));
        Assert.Equal("new\n", File.ReadAllText(_engine.PathOf("out/d/new")));
        Assert.Equal(_engine.PathOf("out/f_2"), ((FileValue)outputs["f"]!).Path);
    }

    [Fact]
    public async Task Run_Operation_IsRefusedBeforeAnythingStarts()
    {
        await Assert.ThrowsAsync<UnsupportedFeatureException>(() => _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: Operation
            inputs: {}
            outputs: {}
            """));

        Assert.Empty(_engine.Log.Events);
    }

    [Fact]
    public async Task Run_DeploymentWithoutConnector_IsRefusedByName()
    {
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: 'true'
            inputs: {}
            outputs: {}
            """);
        var cluster = new SlurmDeployment();

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => _engine.RunAsync(request with
        {
            Deployments = [new("cluster", cluster)],
            Bindings = [new Binding(new StepReference("/"), cluster)],
        }));

        Assert.Contains("'cluster'", error.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Log.Events);
    }
}
