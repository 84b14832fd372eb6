using System.Diagnostics;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>The real Slurm of the test bed, and a directory for the jobs of a test.</summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly List<QueueManagerConnector> _queues = [];

    public SlurmCluster()
    {
        SlurmServer.Require();
    }

    public static string Root => SlurmServer.Root;

    public static QueueTiming Quick { get; } = new() { PollingInterval = TimeSpan.FromSeconds(1), LeastInterval = TimeSpan.FromMilliseconds(500), Grace = TimeSpan.FromSeconds(5) };

    public List<string> Warnings { get; } = [];

    public static (int ExitCode, string Output, string Error) Ask(params string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public string PathOf(string name) => _directory.At(name);

    public async Task<QueueManagerConnector> DeployAsync(SlurmDeployment? deployment = null, QueueTiming? timing = null)
    {
        var context = new ConnectorContext { DeploymentName = "hpc", ConfigDirectory = _directory.Root, Processes = _processes, Tell = Tell };
        var queue = QueueConnectors.Slurm(deployment ?? new SlurmDeployment { MaxConcurrentJobs = 1000 }, context with { Inner = new LocalConnector(context) }, timing ?? Quick);
        await queue.DeployAsync(false, TestContext.Current.CancellationToken);
        _queues.Add(queue);
        return queue;
    }

    public CommandRequest Job(string name, string script)
    {
        Directory.CreateDirectory(PathOf(name));
        return new CommandRequest
        {
            Arguments = ["sh", "-c", script],
            WorkingDirectory = PathOf(name),
            StandardOutput = PathOf(name + ".log"),
            StandardError = PathOf(name + ".log"),
            JobName = "/" + name,
        };
    }

    public async Task<CommandResult> RunAsync(QueueManagerConnector queue, CommandRequest job, string? service = null, CancellationToken? token = null)
    {
        var locations = await queue.GetAvailableLocationsAsync(new LocationQuery { Service = service }, TestContext.Current.CancellationToken);
        return await queue.RunAsync(locations[0], job, token ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until a job has written its identifier, and gives it.</summary>
    public async Task<string> IdAsync(string file)
    {
        while (!File.Exists(PathOf(file)) || (await File.ReadAllTextAsync(PathOf(file))).Length == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return (await File.ReadAllTextAsync(PathOf(file))).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues)
        {
            await queue.UndeployAsync(false, CancellationToken.None);
            await queue.DisposeAsync();
        }

        _processes.Dispose();
        _directory.Dispose();
    }

    private void Tell(WorkflowEvent workflowEvent)
    {
        if (workflowEvent is WarningRaised warning)
        {
            lock (Warnings)
            {
                Warnings.Add(warning.Message);
            }
        }
    }
}
