using StreamFlow.Core.Queues;

namespace StreamFlow.Hosting.Queues;

/// <summary>A record that is only looked at: what is found out about its jobs is not written down.</summary>
/// <param name="record">The record.</param>
internal sealed class RecordReader(IQueuedJobRecord record) : IQueuedJobRecord
{
    /// <inheritdoc/>
    public ValueTask AppendAsync(IReadOnlyList<QueuedJobEntry> entries, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<QueuedJobEntry>> ReadAsync(CancellationToken cancellationToken) => record.ReadAsync(cancellationToken);
}
