using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

public sealed class TemporaryDirectoryTests : IAsyncDisposable
{
    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_TwoPrefixes_WorkInOneAndHaveTemporaryFilesInTheOther()
    {
        var request = await _engine.LoadAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {InlineJavascriptRequirement: {}, InitialWorkDirRequirement: {listing: [{entry: x, entryname: staged.txt}]}}
            baseCommand: [sh, -c, 'pwd; echo "$TMPDIR"; touch "$TMPDIR/left"']
            inputs: {}
            stdout: out.txt
            outputs:
              places: {type: string, outputBinding: {glob: out.txt, loadContents: true, outputEval: '$(self[0].contents)'}}
            """);

        var outputs = await _engine.RunAsync(request with { TemporaryPrefix = _engine.PathOf("tmp/work-"), ScratchPrefix = _engine.PathOf("other/scratch-") });

        var lines = ((StringValue)outputs["places"]!).Value.Split('\n');
        Assert.StartsWith(_engine.PathOf("tmp/work-"), lines[0], StringComparison.Ordinal);
        Assert.StartsWith(_engine.PathOf("other/scratch-"), lines[1], StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_engine.PathOf("tmp")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_engine.PathOf("other")));
    }

    [Theory]
    [InlineData("outdirMin")]
    [InlineData("tmpdirMin")]
    public async Task Run_JobsThatRequireMoreThanHalfOfTheSpace_RunOneAfterTheOther(string field)
    {
        var free = new DriveInfo(_engine.PathOf("tmp")).AvailableFreeSpace / 1024 / 1024;

        // Two at the same time would find the directory of the other, and fail.
        await _engine.RunAsync($$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {n: {type: 'int[]', default: [1, 2, 3, 4]} }
            outputs: []
            steps:
              alone:
                in: {n: n}
                scatter: n
                out: []
                run:
                  class: CommandLineTool
                  requirements: {ResourceRequirement: {coresMin: 1, {{field}}: {{free * 6 / 10}} } }
                  baseCommand: [sh, -c, 'mkdir {{_engine.PathOf("taken")}} && sleep 0.1 && rmdir {{_engine.PathOf("taken")}}']
                  inputs: {n: int}
                  outputs: []
            """);

        Assert.Equal(4, _engine.Log.Of<StreamFlow.Core.Observation.JobCompleted>().Count());
    }

    [Theory]
    [InlineData("outdirMin")]
    [InlineData("tmpdirMin")]
    public async Task Run_NeedsMoreSpaceThanThereIs_SaysHowMuch(string field)
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync($$"""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {ResourceRequirement: { {{field}}: 1000000000000 } }
            baseCommand: "true"
            inputs: []
            outputs: []
            """));

        Assert.Contains($"1000000000000 MiB ({field})", error.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NeedsTheSpaceThatThereIs_Runs() =>
        Assert.Empty((await _engine.RunAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {ResourceRequirement: {outdirMin: 1, tmpdirMin: 1} }
            baseCommand: "true"
            inputs: []
            outputs: []
            """)).Fields);
}
