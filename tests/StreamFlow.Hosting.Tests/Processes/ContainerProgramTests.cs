using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>What a program does as a process with a container of Docker, in each of the forms that it has.</summary>
/// <param name="folder">The folder of the program, which skips the test when it is not there.</param>
public abstract class ContainerProgramTests(Func<string> folder) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    // BusyBox reads archives in ways of its own.
    [Fact]
    public async Task Run_DirectoryIntoBusyBoxAndBack_KeepsItsNames()
    {
        await ContainerEngineServer.RequireDockerAsync();
        var longName = $"{new string('d', 120)}/{new string('f', 150)}-é";
        _directory.Write("tree/a file", "1");
        _directory.Write($"tree/{longName}", new string('x', 100_000));
        _directory.Write("copy.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'cp -R "$0" copied']
            inputs: { tree: { type: Directory, default: { class: Directory, location: tree }, inputBinding: {} } }
            outputs: { copied: { type: Directory, outputBinding: { glob: copied } } }
            """);
        _directory.Write("streamflow.yml", """
            version: v1.0
            workflows:
              main:
                type: cwl
                config: { file: copy.cwl }
                bindings: [{ step: /, target: { deployment: box } }]
            deployments:
              box: { type: docker, config: { image: "testbed/busybox:latest" } }
            """);
        using var program = ProgramProcess.Start(Path.Combine(folder(), "streamflow"), _directory.Root, [], ["run", "streamflow.yml", "--outdir", "out"]);
        var (exitCode, _, error) = await program.EndAsync();

        Assert.True(exitCode == 0, error);
        Assert.Equal("1", await File.ReadAllTextAsync(_directory.At("out", "copied", "a file"), TestContext.Current.CancellationToken));
        Assert.Equal(100_000, new FileInfo(_directory.At("out", "copied", longName)).Length);
    }
}
