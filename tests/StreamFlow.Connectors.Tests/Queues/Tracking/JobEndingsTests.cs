using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Connectors.Queues.Tracking;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Tracking;

public sealed class JobEndingsTests : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly LocalConnector _connector;
    private readonly StoppedClock _clock = new();

    public JobEndingsTests() =>
        _connector = new LocalConnector(new ConnectorContext { DeploymentName = "here", ConfigDirectory = _directory.Root, Processes = _processes });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task SettleAsync_SlowFileSystemDoesNotShowAllOutputs_WaitsUntilItDoes()
    {
        var (endings, job) = await JobAsync(exit: "0 2", outputs: ["one"]);

        Assert.Empty(await endings.SettleAsync([job], Token));

        _directory.Write("work/two", string.Empty);
        Assert.Equal(new JobOutcome(0), Assert.Single(await endings.SettleAsync([job], Token)).Outcome);
    }

    [Fact]
    public async Task SettleAsync_OutputsNeverShow_IsSettledWhenTheGraceIsOver()
    {
        var (endings, job) = await JobAsync(exit: "0 2", outputs: []);

        _clock.Now += TimeSpan.FromSeconds(29);
        Assert.Empty(await endings.SettleAsync([job], Token));

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(new JobOutcome(0), Assert.Single(await endings.SettleAsync([job], Token)).Outcome);
    }

    [Fact]
    public async Task SettleAsync_NoExitFile_WaitsAndIsNoSuccess()
    {
        var (endings, job) = await JobAsync(exit: null, outputs: ["one"]);

        Assert.Empty(await endings.SettleAsync([job], Token));

        _clock.Now += TimeSpan.FromSeconds(30);
        var (_, outcome) = Assert.Single(await endings.SettleAsync([job], Token));
        Assert.Equal((1, FailureClass.Unknown), (outcome.ExitCode, outcome.Failure));
    }

    private async Task<(JobEndings Endings, QueueJob Job)> JobAsync(string? exit, string[] outputs)
    {
        Directory.CreateDirectory(_directory.At("job"));
        Directory.CreateDirectory(_directory.At("work"));
        if (exit is not null)
        {
            _directory.Write("job/exit", exit + "\n");
        }

        foreach (var name in outputs)
        {
            _directory.Write("work/" + name, string.Empty);
        }

        var location = Assert.Single(await _connector.GetAvailableLocationsAsync(new LocationQuery(), Token));
        var host = new SubmitHost(_connector, location, new Dictionary<string, string>(), new Dictionary<string, string>(), _clock);
        var job = new QueueJob(_directory.At("job"), "job")
        {
            Command = new CommandRequest { Arguments = ["true"], WorkingDirectory = _directory.At("work") },
            NativeId = "1",
            Status = new QueueJobStatus("1", QueuePhase.Ended, "COMPLETED"),
            EndedSince = _clock.Now,
        };
        return (new JobEndings(new JobTraceReader(host), new QueueTiming { PollingInterval = TimeSpan.FromSeconds(5) }), job);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
