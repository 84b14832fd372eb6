using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Queues;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>The real Slurm, for one test. A test that takes longer than it may fails with what the queue showed at that moment, and its jobs are ended.</summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private readonly SlurmServer _server;
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly List<QueueManagerConnector> _queues = [];
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly CancellationTokenSource _done = new();
    private readonly Task _watch;
    private string? _shown;

    private SlurmCluster(SlurmServer server, TimeSpan limit)
    {
        _server = server;
        _watch = WatchAsync(limit);
    }

    public static QueueTiming Quick { get; } = new()
    {
        PollingInterval = TimeSpan.FromSeconds(1),
        LeastInterval = TimeSpan.FromMilliseconds(500),
        Grace = TimeSpan.FromSeconds(5),
        CancelPatience = TimeSpan.FromSeconds(40),
    };

    public List<string> Warnings { get; } = [];

    /// <summary>Gets what ends the test when it takes too long.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Waits for the server.</summary>
    /// <param name="seconds">How long the test may take from then on.</param>
    /// <param name="alone">Whether no other test may use the server at the same time.</param>
    public static async Task<SlurmCluster> OpenAsync(int seconds = 90, bool alone = false) =>
        new(await SlurmServer.UseAsync(alone, TestContext.Current.CancellationToken), TimeSpan.FromSeconds(seconds));

    public static async Task<string> AskAsync(params string[] words)
    {
        var (exitCode, output, error) = await SlurmServer.AskAsync(words);
        Assert.True(exitCode == 0, $"{string.Join(' ', words)}: {error}");
        return output.Trim();
    }

    public string PathOf(string name) => _directory.At(name);

    public async Task<QueueManagerConnector> DeployAsync(SlurmDeployment? deployment = null, QueueTiming? timing = null, IQueuedJobRecord? record = null)
    {
        var context = new ConnectorContext { DeploymentName = "hpc", ConfigDirectory = _directory.Root, Processes = _processes, Tell = Tell, QueuedJobs = record };
        var queue = QueueConnectors.Slurm(deployment ?? new SlurmDeployment { MaxConcurrentJobs = 1000 }, context with { Inner = new LocalConnector(context) }, timing ?? Quick);
        await queue.DeployAsync(false, Token);
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

    public async Task<CommandResult> RunAsync(QueueManagerConnector queue, CommandRequest job, string? service = null, CancellationToken token = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Token, token);
        try
        {
            var locations = await queue.GetAvailableLocationsAsync(new LocationQuery { Service = service }, either.Token);
            return await queue.RunAsync(locations[0], job, either.Token);
        }
        catch (OperationCanceledException) when (_shown is not null)
        {
            throw TooLong();
        }
    }

    /// <summary>Waits until something is true.</summary>
    public async Task WaitAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            try
            {
                await Task.Delay(100, Token);
            }
            catch (OperationCanceledException) when (_shown is not null)
            {
                throw TooLong();
            }
        }
    }

    /// <summary>Waits until a job has written its identifier, and gives it.</summary>
    public async Task<string> IdAsync(string file)
    {
        var text = string.Empty;
        await WaitAsync(async () => File.Exists(PathOf(file)) && (text = await File.ReadAllTextAsync(PathOf(file), Token)).EndsWith('\n'));
        return text.Trim();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var queue in _queues)
            {
                await queue.UndeployAsync(false, CancellationToken.None);
                await queue.DisposeAsync();
            }
        }
        finally
        {
            await _done.CancelAsync();
            await _watch;
            _done.Dispose();
            _stop.Dispose();
            _server.Dispose();
            _processes.Dispose();
            _directory.Dispose();
        }
    }

    private Xunit.Sdk.XunitException TooLong() => new($"The test took too long. The queue showed:\n{_shown}");

    private async Task WatchAsync(TimeSpan limit)
    {
        try
        {
            await Task.Delay(limit, _done.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _shown = await SlurmServer.ShowAsync();
        await _stop.CancelAsync();
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
