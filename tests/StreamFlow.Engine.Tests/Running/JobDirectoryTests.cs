using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

public sealed class JobDirectoryTests : IAsyncDisposable
{
    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_JobAfterJob_EachFindsItsTemporaryDirectoryEmpty()
    {
        var outputs = await _engine.RunAsync(Scatter("ls -A $TMPDIR; touch $TMPDIR/left $TMPDIR/.hidden; mkdir -p $TMPDIR/a/b"), """{"elements": [1, 2, 3, 4, 5, 6]}""");

        var files = Assert.IsType<ListValue>(outputs["out"]);
        Assert.Equal(6, files.Count);
        Assert.All(files.Items, file => Assert.Equal(string.Empty, File.ReadAllText(((FileValue)file).Path!)));
    }

    [Fact]
    public async Task Run_OneJobAfterTheOther_MakesOneDirectoryForEachAndSharesTheOthers()
    {
        const string Chain = """
            cwlVersion: v1.2
            class: Workflow
            inputs: {}
            outputs: {}
            steps:
              first: {run: touch.cwl, in: [], out: [file]}
              second: {run: touch.cwl, in: {after: first/file}, out: [file]}
              third: {run: touch.cwl, in: {after: second/file}, out: [file]}
            """;
        _engine.Write("touch.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'touch data $TMPDIR/left']
            inputs: {after: File?}
            outputs: {file: {type: File, outputBinding: {glob: data}}}
            """);
        var request = await _engine.LoadAsync(Chain);

        await _engine.RunAsync(request with { KeepDirectories = true });

        var run = Assert.Single(Directory.GetDirectories(_engine.PathOf("tmp")));
        Assert.Equal(["1", "2", "3", "s1"], Directory.GetFileSystemEntries(run).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Join(run, "s1", "tmp")));
        Assert.False(Directory.Exists(Path.Join(run, "s1", "in")));
    }

    [Fact]
    public async Task Run_StagedInputs_AreGoneForTheNextJob()
    {
        const string Count = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {files: "File[]"}
            outputs: {out: {type: "File[]", outputSource: count/out}}
            steps:
              count:
                scatter: file
                in: {file: files}
                out: [out]
                run:
                  class: CommandLineTool
                  requirements: {ShellCommandRequirement: {}}
                  arguments: [{valueFrom: "find \"$(inputs.file.dirname)/..\" -type l | wc -l", shellQuote: false}]
                  inputs: {file: File}
                  outputs: {out: stdout}
            """;
        _engine.Write("a", "a");
        _engine.Write("b", "b");

        var outputs = await _engine.RunAsync(
            Count,
            """{"files": [{"class": "File", "location": "a"}, {"class": "File", "location": "b"}, {"class": "File", "location": "a"}]}""");

        Assert.All(((ListValue)outputs["out"]!).Items, file => Assert.Equal("1", File.ReadAllText(((FileValue)file).Path!).Trim()));
    }

    [Fact]
    public async Task Run_JobThatFails_KeepsItsDirectoryAndItsLog()
    {
        const string Fail = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'touch half-done; seq 30; exit 3']
            inputs: {}
            outputs: {}
            """;

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(Fail));

        Assert.True(File.Exists(Path.Join(error.Failure!.Directory, "half-done")));
        Assert.Equal(30, File.ReadAllLines(error.Failure.Log!).Length);
        Assert.Equal("30", error.Failure.LastLines[^1]);
    }

    private static string Scatter(string script) => $$"""
        cwlVersion: v1.2
        class: Workflow
        requirements: {ScatterFeatureRequirement: {} }
        inputs: {elements: "int[]"}
        outputs: {out: {type: "File[]", outputSource: run/out} }
        steps:
          run:
            scatter: element
            in: {element: elements}
            out: [out]
            run:
              class: CommandLineTool
              requirements: {ShellCommandRequirement: {} }
              arguments: [{valueFrom: "{{script}}", shellQuote: false}]
              inputs: {element: int}
              outputs: {out: stdout}
        """;
}
