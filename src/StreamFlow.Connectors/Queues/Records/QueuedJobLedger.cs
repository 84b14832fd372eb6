using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>Keeps the record of one deployment.</summary>
/// <param name="record">Where entries go; null keeps none.</param>
/// <param name="deployment">The name of the deployment.</param>
/// <param name="time">The clock.</param>
internal sealed class QueuedJobLedger(IQueuedJobRecord? record, string deployment, TimeProvider time)
{
    /// <summary>Writes down how far jobs have come.</summary>
    public ValueTask WriteAsync(QueuedJobStage stage, IReadOnlyList<QueueJob> jobs, CancellationToken cancellationToken) =>
        record is null || jobs.Count == 0 ? ValueTask.CompletedTask : record.AppendAsync(
            [
                .. jobs.Select(job => new QueuedJobEntry
                {
                    Stage = stage,
                    Deployment = deployment,
                    Directory = job.Directory,
                    Name = job.Name,
                    ArrayIndex = job.ArrayIndex,
                    NativeId = job.NativeId,
                    Time = time.GetUtcNow(),
                }),
            ],
            cancellationToken);

    /// <summary>Finds the jobs that an earlier process left behind: the latest entry of each that is not over.</summary>
    public async ValueTask<IReadOnlyList<QueuedJobEntry>> ReadOpenAsync(CancellationToken cancellationToken) =>
        record is null
            ? []
            : OpenJobs.Of((await record.ReadAsync(cancellationToken)).Where(entry => string.Equals(entry.Deployment, deployment, StringComparison.Ordinal)));
}
