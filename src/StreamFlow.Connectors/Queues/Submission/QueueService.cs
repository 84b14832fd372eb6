using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Templates;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>A way of submitting jobs: options, and the template of the script.</summary>
/// <param name="Name">The name of the service; null for jobs without one.</param>
/// <param name="Options">The options.</param>
/// <param name="Template">The template.</param>
internal sealed record QueueService(string? Name, IReadOnlyList<BatchOption> Options, BatchTemplate Template)
{
    /// <summary>Gets whether one script can stand for several jobs, each with its own command.</summary>
    public bool CanGather =>
        !Template.Uses(BatchTemplate.WorkDirectory)
        && !Template.Uses(BatchTemplate.Environment)
        && !Options.Any(static option => option.Flag is "--array");
}
