using System.Collections.Concurrent;
using StreamFlow.Connectors.Local;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>What large files must not cost: a copy, or more than one read for the checksum of the output object.</summary>
public sealed class LargeFileTests : IAsyncDisposable
{
    private const string ThreeSteps = """
        cwlVersion: v1.2
        class: Workflow
        inputs: {}
        outputs: {OUTPUTS}
        steps:
          make:
            in: []
            out: [file]
            run:
              class: CommandLineTool
              baseCommand: [sh, -c, 'head -c 1000000 /dev/zero > data']
              inputs: {}
              outputs: {file: {type: File, outputBinding: {glob: data}}}
          look: {run: look.cwl, in: {file: make/file}, out: [file, size]}
          again: {run: look.cwl, in: {file: look/file}, out: [file, size]}
        """;

    private const string Look = """
        cwlVersion: v1.2
        class: CommandLineTool
        requirements: {InitialWorkDirRequirement: {listing: ["$(inputs.file)"]}}
        baseCommand: [test, -s, data]
        inputs: {file: File}
        outputs:
          file: {type: File, outputBinding: {glob: data}}
          size: {type: long, outputBinding: {glob: data, outputEval: "$(self[0].size)"}}
        """;

    private readonly EngineHarness _engine = new();
    private readonly ConcurrentQueue<string> _calls = new();

    public LargeFileTests()
    {
        _engine.Write("look.cwl", Look);
        _engine.Connectors.Register<LocalDeployment>((_, context) => CallLog.Before<IConnector>(
            new LocalConnector(context), _calls, result => result is ILocationFileSystem files ? CallLog.Before(files, _calls) : result));
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_FileThroughThreeSteps_IsNeitherCopiedNorReadAndHashedOnce()
    {
        var outputs = await _engine.RunAsync(ThreeSteps.Replace("OUTPUTS", "file: {type: File, outputSource: again/file}", StringComparison.Ordinal));

        Assert.Equal(1_000_000, new FileInfo(((FileValue)outputs["file"]!).Path!).Length);
        Assert.Empty(Transfers());
        Assert.Single(_calls, nameof(ILocationFileSystem.HashAsync));
    }

    [Fact]
    public async Task Run_SameFileInSeveralOutputs_IsHashedOnce()
    {
        var outputs = await _engine.RunAsync(ThreeSteps.Replace(
            "OUTPUTS", "first: {type: File, outputSource: make/file}, last: {type: File, outputSource: again/file}", StringComparison.Ordinal));

        Assert.Equal(((FileValue)outputs["first"]!).Checksum, ((FileValue)outputs["last"]!).Checksum);
        Assert.Empty(Transfers());
        Assert.Single(_calls, nameof(ILocationFileSystem.HashAsync));
    }

    [Fact]
    public async Task Run_FileThatIsNoOutput_IsNeverHashed()
    {
        var outputs = await _engine.RunAsync(ThreeSteps.Replace("OUTPUTS", "size: {type: long, outputSource: again/size}", StringComparison.Ordinal));

        Assert.Equal(new IntegerValue(1_000_000), outputs["size"]);
        Assert.Empty(Transfers());
        Assert.DoesNotContain(nameof(ILocationFileSystem.HashAsync), _calls);
    }

    private IEnumerable<string> Transfers() => _calls.Where(static call => call is nameof(ILocationFileSystem.CopyAsync)
        or nameof(ILocationFileSystem.OpenReadAsync) or nameof(ILocationFileSystem.OpenWriteAsync) or nameof(ILocationFileSystem.ReadTextAsync)
        or nameof(IConnector.CopyLocalToRemoteAsync) or nameof(IConnector.CopyRemoteToLocalAsync) or nameof(IConnector.CopyRemoteToRemoteAsync));
}
