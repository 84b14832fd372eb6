using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Options;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>A job that waits to be submitted.</summary>
/// <param name="Job">The job.</param>
/// <param name="Service">How to submit it.</param>
/// <param name="Options">All its options.</param>
internal sealed record PendingSubmission(QueueJob Job, QueueService Service, IReadOnlyList<BatchOption> Options)
{
    /// <summary>Gets what jobs of one array have in common.</summary>
    public string Key { get; } = $"{Service.Name}\n{string.Join('\n', Options.SelectMany(static option => option.Words))}";
}
