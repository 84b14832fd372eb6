using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Schedulers;

namespace StreamFlow.Connectors.Queues.Tracking;

/// <summary>Tells the scheduler to end jobs, many with one command, and again when they do not end.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="host">The submitting host.</param>
/// <param name="warn">Tells a person.</param>
internal sealed class JobCancellation(BatchScheduler scheduler, SubmitHost host, Action<string> warn)
{
    private const int MostIds = 500;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(20);
    private bool _isWarned;

    /// <summary>Ends the jobs that are to be ended.</summary>
    /// <param name="jobs">All jobs that are not over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask SendAsync(IReadOnlyList<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var now = host.Time.GetUtcNow();
        var doomed = jobs.Where(job => job.IsCancelled && !JobEndings.IsOver(job) && (job.CancelSent is not { } sent || now - sent >= Again)).ToList();
        if (doomed.Count == 0)
        {
            return;
        }

        foreach (var ids in Ids(doomed, jobs).Chunk(MostIds))
        {
            // Its exit status tells of jobs that were over already, which is no failure; the queries show who is left.
            var result = await host.RunAsync(scheduler.CancelCommand, scheduler.Cancel(ids), cancellationToken);
            if (result.ExitCode != 0 && !_isWarned && result.StandardError.Contains("connect", StringComparison.OrdinalIgnoreCase))
            {
                _isWarned = true;
                warn($"{scheduler.CancelCommand} fails: {MessagePattern.Clean(result.StandardError, result.ExitCode)}; it is tried again");
            }
        }

        foreach (var job in doomed)
        {
            job.CancelSent = now;
            job.LastChange = now;
        }
    }

    /// <summary>Gives the command that ends jobs, for a person.</summary>
    public static string CommandFor(BatchScheduler scheduler, IReadOnlyList<QueueJob> jobs) => scheduler.Cancel(Ids(jobs, jobs)).ToString();

    // An array of which everything that is left is to end is named as a whole.
    private static List<string> Ids(IReadOnlyList<QueueJob> doomed, IReadOnlyList<QueueJob> all)
    {
        var ids = new List<string>();
        var ending = doomed.ToHashSet(ReferenceEqualityComparer.Instance);
        var whole = all.Where(static job => job.ArrayId is not null)
            .GroupBy(static job => job.ArrayId!)
            .Where(group => group.Count() > 1 && group.All(ending.Contains))
            .Select(static group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        ids.AddRange(whole);
        ids.AddRange(doomed.Where(job => job.ArrayId is null || !whole.Contains(job.ArrayId)).Select(static job => job.NativeId!));
        return ids;
    }
}
