using System.Text.RegularExpressions;
using StreamFlow.Hosting.Tests.Processes;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Hosting.Tests.Queues;

/// <summary>A program as a process, with jobs on the real Slurm, that is told to end or killed.</summary>
/// <param name="folder">The folder of the program.</param>
public abstract class SlurmProcessTests(Func<string> folder) : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private SlurmServer? _server;

    private string Records => _directory.At("state", "streamflow", "jobs");

    public async ValueTask InitializeAsync()
    {
        _server = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        _directory.Write("wait.cwl", """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {n: "int[]"}
            outputs: {}
            steps:
              wait:
                scatter: n
                in: {n: n}
                out: []
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'echo $SLURM_JOB_ID > DIRECTORY/id$0; exec sleep 300']
                  inputs: {n: {type: int, inputBinding: {position: 1}}}
                  outputs: {}
            """.Replace("DIRECTORY", _directory.Root, StringComparison.Ordinal));
        _directory.Write("job.json", """{"n": [1, 2, 3]}""");
        _directory.Write("streamflow.yml", """
            version: v1.0
            workflows:
              main:
                type: cwl
                config: {file: wait.cwl, settings: job.json}
                bindings:
                  - {step: /wait, target: {deployment: hpc, service: spare}}
            deployments:
              hpc: {type: slurm, config: {maxConcurrentJobs: 10, pollingInterval: 2, services: {spare: {partition: spare}}}}
            """);
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Run_CtrlC_EndsTheJobsOfTheQueueBeforeItEnds()
    {
        using var program = Start("run", "streamflow.yml");
        var ids = await IdsAsync();
        await program.SignalAsync("INT");
        var (exitCode, _, error) = await program.EndAsync();

        Assert.Equal(130, exitCode);
        Assert.Contains("Stopped: all jobs have ended.", error);
        Assert.Empty((await SlurmServer.AskAsync("squeue", "-h", "-j", ids, "-o", "%T")).Output);
        Assert.Empty(Directory.EnumerateFiles(Records));
    }

    [Fact]
    public async Task Jobs_AfterTheProgramWasKilled_ShowsAndEndsThem()
    {
        using var program = Start("run", "streamflow.yml");
        var ids = await IdsAsync();
        await WaitAsync(() => Directory.Exists(Records) && Directory.EnumerateFiles(Records).Any(static file => Regex.Count(File.ReadAllText(file), "\"Submitted\"") == 3));
        await program.SignalAsync("KILL");
        await program.EndAsync();
        var shown = await RunAsync("jobs", "streamflow.yml");
        var still = (await SlurmServer.AskAsync("squeue", "-h", "-j", ids, "-o", "%T")).Output;
        var cancelled = await RunAsync("jobs", "streamflow.yml", "--cancel");
        var after = (await SlurmServer.AskAsync("squeue", "-h", "-j", ids, "-o", "%T")).Output;
        var none = await RunAsync("jobs", "streamflow.yml");

        Assert.Equal(3, Regex.Count(shown.Output, @"^  hpc +[0-9]+_[0-2] +wait-0-[0-2]-[0-9a-f]+ +RUNNING +/", RegexOptions.Multiline));
        Assert.Equal("RUNNING\nRUNNING\nRUNNING\n", still);
        Assert.Equal(3, Regex.Count(cancelled.Output, "RUNNING, ended now"));
        Assert.Empty(after);
        Assert.Contains("No run of streamflow.yml has left a job behind.", none.Error);
        Assert.Empty(Directory.EnumerateFiles(Records));
    }

    private ProgramProcess Start(params string[] arguments) =>
        ProgramProcess.Start(Path.Combine(folder(), "streamflow"), _directory.Root, [("XDG_STATE_HOME", _directory.At("state"))], arguments);

    private async Task<(string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        return (output, error);
    }

    private async Task<string> IdsAsync()
    {
        string[] files = [_directory.At("id1"), _directory.At("id2"), _directory.At("id3")];
        await WaitAsync(() => files.All(static file => File.Exists(file) && File.ReadAllText(file).EndsWith('\n')));
        return string.Join(',', files.Select(static file => File.ReadAllText(file).Trim()));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var begin = TimeProvider.System.GetTimestamp(); !condition();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(90), "It took too long.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
