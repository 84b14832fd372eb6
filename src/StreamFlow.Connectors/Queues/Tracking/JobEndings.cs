using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Tracking;

/// <summary>Settles jobs that are over. Their exit files and outputs may take a while until a shared file system shows them; jobs that nobody knows are waited for likewise.</summary>
/// <param name="reader">Reads what jobs have left.</param>
/// <param name="timing">How long to wait.</param>
internal sealed class JobEndings(JobTraceReader reader, QueueTiming timing)
{
    private const int MostReadersAtOnce = 8;

    /// <summary>Gets whether the scheduler has nothing more to say about a job.</summary>
    public static bool IsOver(QueueJob job) => job.EndedSince is not null;

    /// <summary>Settles those that can be.</summary>
    /// <returns>The jobs that are settled.</returns>
    public async ValueTask<List<(QueueJob Job, JobOutcome Outcome)>> SettleAsync(IReadOnlyList<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var traces = await reader.ReadAsync(jobs, cancellationToken);
        var now = reader.Now;
        var ready = new List<(QueueJob Job, JobTraces Left)>();
        foreach (var job in jobs)
        {
            var left = traces.TryGetValue(job, out var read) ? read : new JobTraces(null, AreOutputsVisible: false, HasStarted: true);
            var waited = now - (job.EndedSince ?? job.MissingSince ?? now);
            var isSettled = left is { Code: not null, AreOutputsVisible: true }
                || waited >= timing.Grace
                || (job.CancelSent is not null && job.MissingSince is not null)
                || (job.EndedSince is not null && job.Status?.Failure is { } failure and not (FailureClass.Application or FailureClass.Unknown));
            if (isSettled)
            {
                ready.Add((job, left));
            }
        }

        var outcomes = new (QueueJob, JobOutcome)[ready.Count];
        await Parallel.ForAsync(
            0,
            ready.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostReadersAtOnce, CancellationToken = cancellationToken },
            async (i, token) => outcomes[i] = (ready[i].Job, await DecideAsync(ready[i].Job, ready[i].Left, token)));
        return [.. outcomes];
    }

    private async ValueTask<JobOutcome> DecideAsync(QueueJob job, JobTraces left, CancellationToken cancellationToken)
    {
        var output = left.Code == 0 && job.Status?.Failure is null ? string.Empty : await reader.ReadOutputAsync(job, cancellationToken);
        var outcome = job.EndedSince is not null
            ? Settlement.Decide(job.Status!, left.Code, output)
            : Settlement.DecideForgotten(job.NativeId!, left.Code, isRemoved: !left.HasStarted && (job.ArrayId is not null || job.CancelSent is not null));
        return outcome.Failure is null || output.Length == 0
            ? outcome
            : outcome with { Reason = $"{outcome.Reason}; the script wrote: {LastLines(output)}" };
    }

    private static string LastLines(string text)
    {
        const int Most = 3;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" / ", lines.TakeLast(Most));
    }
}
