using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Connectors.Queues.Submission;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>Finds out what became of the jobs that an earlier process recorded.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="host">The submitting host.</param>
/// <param name="search">Finds jobs by name.</param>
/// <param name="timing">How long to wait for an answer.</param>
internal sealed class JobAdoption(BatchScheduler scheduler, SubmitHost host, JobSearch search, QueueTiming timing)
{
    /// <summary>Finds the jobs.</summary>
    /// <param name="entries">What is recorded of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that were submitted, some of them over; and those that never were.</returns>
    public async ValueTask<(IReadOnlyList<QueueJob> Found, IReadOnlyList<QueueJob> Never)> FindAsync(
        IReadOnlyList<QueuedJobEntry> entries,
        CancellationToken cancellationToken)
    {
        var doubtful = entries.Where(static entry => entry.NativeId is null).Select(static entry => entry.Name).Distinct().ToList();
        var names = doubtful.Count == 0 ? new Dictionary<string, string>() : await SearchAsync(doubtful, cancellationToken);
        var found = new List<QueueJob>();
        var never = new List<QueueJob>();
        foreach (var entry in entries)
        {
            var job = new QueueJob(entry.Directory, entry.Name) { Name = entry.Name, ArrayIndex = entry.ArrayIndex, LastChange = host.Time.GetUtcNow() };
            if (entry.NativeId is { } id)
            {
                Identify(job, id, entry.ArrayIndex is null ? null : scheduler.WholeOf(id));
                found.Add(job);
            }
            else if (names.TryGetValue(entry.Name, out var whole))
            {
                Identify(job, entry.ArrayIndex is { } index ? scheduler.ElementId(whole, index) : whole, entry.ArrayIndex is null ? null : whole);
                found.Add(job);
            }
            else if (await TracesAsync(job, cancellationToken) is { } outcome)
            {
                job.End(outcome);
                found.Add(job);
            }
            else
            {
                never.Add(job);
            }
        }

        return (found, never);
    }

    private void Identify(QueueJob job, string id, string? array)
    {
        job.NativeId = id;
        job.ArrayId = array;
        job.OutputPath = scheduler.OutputPath(job.Directory, id, job.ArrayIndex);
    }

    // Nobody may say that a job was never submitted as long as the scheduler has not said so.
    private async ValueTask<IReadOnlyDictionary<string, string>> SearchAsync(List<string> names, CancellationToken cancellationToken)
    {
        var start = host.Time.GetTimestamp();
        while (true)
        {
            if (await search.FindAsync(names, cancellationToken) is { } found)
            {
                return found;
            }

            if (host.Time.GetElapsedTime(start) > timing.SubmissionPatience)
            {
                throw new WorkflowExecutionException(
                    $"{names.Count} submissions of an earlier run may be in the queue, and the scheduler does not answer; run again when it does");
            }

            await Task.Delay(timing.PollingInterval, host.Time, cancellationToken);
        }
    }

    // What the scheduler has forgotten has left its traces in its directory.
    private async ValueTask<JobOutcome?> TracesAsync(QueueJob job, CancellationToken cancellationToken)
    {
        var traces = await new JobTraceReader(host).ReadAsync([job], cancellationToken);
        return traces.TryGetValue(job, out var left) && (left.HasStarted || left.Code is not null) ? Settlement.DecideForgotten(job.Name, left.Code, isRemoved: false) : null;
    }
}
