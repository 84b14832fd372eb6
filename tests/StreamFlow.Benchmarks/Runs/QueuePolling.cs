using System.Diagnostics;
using System.Text;
using StreamFlow.Connectors;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.Slurm;
using StreamFlow.Connectors.Queues.Tracking;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>What it costs to follow many jobs that wait in a queue: the scheduler is simulated, the following is real.</summary>
internal static class QueuePolling
{
    private const int Jobs = 10_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(40);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        var context = new ConnectorContext { DeploymentName = "hpc", ConfigDirectory = "/", Processes = processes };
        var local = new LocalConnector(context);
        var location = (await local.GetAvailableLocationsAsync(new LocationQuery(), cancellationToken))[0];
        var nothing = new Dictionary<string, string>();
        var host = new SubmitHost(new PendingQueue(context with { Inner = local }), location with { Wraps = location }, nothing, nothing, TimeProvider.System);
        var timing = new QueueTiming { PollingInterval = TimeSpan.FromSeconds(5) };
        await using var tracker = new JobTracker(new SlurmScheduler(), host, new QueuedJobLedger(null, "hpc", TimeProvider.System), timing, Console.Error.WriteLine);
        var now = DateTimeOffset.UtcNow;
        tracker.Add([.. Enumerable.Range(1, Jobs).Select(i => new QueueJob($"/{i}", "job") { NativeId = $"{i}", LastChange = now.AddHours(-1) })]);
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken); // The first queries are compiled.
        var (processor, queries) = (Process.GetCurrentProcess().TotalProcessorTime, host.Counts["squeue"]);
        await Task.Delay(Span, cancellationToken);
        var share = (Process.GetCurrentProcess().TotalProcessorTime - processor) / Span;
        Console.WriteLine($"{Jobs} jobs in a queue: {share:P2} of a core, {host.Counts["squeue"] - queries} queries in {Span.TotalSeconds:0} s");
    }

    private sealed class PendingQueue(ConnectorContext context) : ConnectorWrapper(context)
    {
        public override ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) => new(new Shell());
    }

    private sealed class Shell : IShell
    {
        private static readonly string Listing = Write();

        public ValueTask<CommandResult> RunAsync(ShellCommand command, TimeSpan? timeout, CancellationToken cancellationToken) =>
            new(new CommandResult(0) { StandardOutput = Listing });

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static string Write()
        {
            var text = new StringBuilder();
            for (var i = 1; i <= Jobs; i++)
            {
                text.Append($"{i,-30}{"PENDING",-20}{0,-14}{"Priority",-80}\n");
            }

            return text.ToString();
        }
    }
}
