namespace StreamFlow.Core.Queues;

/// <summary>A durable record of the jobs that were given to queues, so that none is forgotten when this process ends at the wrong moment.</summary>
public interface IQueuedJobRecord
{
    /// <summary>Adds entries. What is added is on the disk when the task has ended.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when the entries would survive a crash.</returns>
    ValueTask AppendAsync(IReadOnlyList<QueuedJobEntry> entries, CancellationToken cancellationToken);

    /// <summary>Reads what an earlier process recorded.</summary>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>All entries, oldest first; an entry that a crash cut off is left out.</returns>
    ValueTask<IReadOnlyList<QueuedJobEntry>> ReadAsync(CancellationToken cancellationToken);
}
