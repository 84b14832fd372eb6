using System.Collections.Concurrent;
using System.Text;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.Submission;
using StreamFlow.Connectors.Queues.Tracking;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues;

/// <summary>All that a queue manager has while it is up.</summary>
internal sealed class QueueSession : IAsyncDisposable
{
    private readonly BatchScheduler _scheduler;
    private readonly QueueTiming _timing;
    private readonly QueuedJobLedger _ledger;
    private readonly JobSubmitter _submitter;
    private readonly JobAdoption _adoption;
    private readonly ConcurrentDictionary<string, QueueJob> _adopted = new(StringComparer.Ordinal);
    private readonly ConnectorContext _context;
    private readonly string _home;
    private int _nameless;

    public QueueSession(ConnectorContext context, IConnector inner, ExecutionLocation location, BatchScheduler scheduler, QueueTiming timing)
    {
        _scheduler = scheduler;
        _timing = timing;
        _context = context;
        _home = $"/tmp/streamflow/{Guid.NewGuid():N}";
        Host = new SubmitHost(inner, location, location.IsLocal ? NoVariables : location.Environment, location.IsLocal ? VariablesOf(scheduler) : NoVariables, context.Time);
        _ledger = new QueuedJobLedger(context.QueuedJobs, context.DeploymentName, context.Time);
        Tracker = new JobTracker(scheduler, Host, _ledger, timing, context.Warn);
        var search = new JobSearch(scheduler, Host);
        var refusals = new RefusalMessage(context.DeploymentName, scheduler.SubmitCommand, context.PositionOf);
        _submitter = new JobSubmitter(scheduler, Host, new ScriptSubmission(scheduler, Host, search, _ledger, timing, Tracker.Add, refusals), timing);
        _adoption = new JobAdoption(scheduler, Host, search, timing);
    }

    public SubmitHost Host { get; }

    public JobTracker Tracker { get; }

    public void Warn(string message) => _context.Warn(message);

    /// <summary>Finds the jobs that an earlier process left in the queue, and follows them.</summary>
    public async ValueTask AdoptAsync(CancellationToken cancellationToken)
    {
        var entries = await _ledger.ReadOpenAsync(cancellationToken);
        if (entries.Count == 0)
        {
            return;
        }

        var (found, never) = await _adoption.FindAsync(entries, cancellationToken);
        foreach (var job in found)
        {
            _adopted[job.Directory] = job;
        }

        Tracker.Add([.. found.Where(static job => !job.Ended.IsCompleted)]);
        await _ledger.WriteAsync(QueuedJobStage.Ended, [.. never, .. found.Where(static job => job.Ended.IsCompleted)], cancellationToken);
    }

    /// <summary>Says what became of the jobs that an earlier process left, as soon as the scheduler was asked about each, and those that are over are settled.</summary>
    public async ValueTask<IReadOnlyList<LeftJob>> LookAsync(CancellationToken cancellationToken)
    {
        var begin = Host.Time.GetTimestamp();
        while (_adopted.Values.Any(static job => !job.Ended.IsCompleted && (job.Status is null || JobEndings.IsOver(job))) && Host.Time.GetElapsedTime(begin) < _timing.CancelPatience)
        {
            await Task.Delay(_timing.LeastInterval / 4, Host.Time, cancellationToken);
        }

        return [.. _adopted.Values.Select(static job => job.Look()).OrderBy(static job => job.Directory, StringComparer.Ordinal)];
    }

    /// <summary>Puts a job into the queue, unless an earlier process did: then that one is taken up.</summary>
    public async ValueTask<QueueJob> StartAsync(CommandRequest command, QueueService service, CancellationToken cancellationToken)
    {
        var directory = command.WorkingDirectory is { } work
            ? work.TrimEnd('/') + ".job"
            : $"{_home}/{Interlocked.Increment(ref _nameless)}";
        if (_adopted.TryRemove(directory, out var adopted))
        {
            return adopted;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var job = new QueueJob(directory, command.JobName!) { Command = command };
        _submitter.Add(new PendingSubmission(job, service, _scheduler.Complete(service.Options, command.Resources, command.Timeout)));
        return job;
    }

    /// <summary>Waits until a job that was told to end has ended.</summary>
    /// <returns>False when it has not after all patience.</returns>
    public async ValueTask<bool> WaitForEndAsync(QueueJob job, CancellationToken cancellationToken)
    {
        try
        {
            await ((Task)job.Ended).WaitAsync(job.IsGivenUp ? TimeSpan.Zero : _timing.CancelPatience, Host.Time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            job.IsGivenUp = true;
            return false;
        }
        catch (StreamFlowException)
        {
            return true; // It was never taken.
        }
    }

    /// <summary>Reads what a command wrote.</summary>
    public async ValueTask<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = await Host.Files.OpenReadAsync(path, cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _submitter.DisposeAsync();
        await Tracker.DisposeAsync();
    }

    private static IReadOnlyDictionary<string, string> NoVariables { get; } = new Dictionary<string, string>();

    // Where the commands run on this machine they need what tells them where their daemons are.
    private static Dictionary<string, string> VariablesOf(BatchScheduler scheduler)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (scheduler.Variables.Any(wanted => wanted.EndsWith('_') ? name.StartsWith(wanted, StringComparison.Ordinal) : name == wanted))
            {
                variables[name] = (string?)variable.Value ?? string.Empty;
            }
        }

        return variables;
    }
}
