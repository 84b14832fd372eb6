using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors;

/// <summary>A connector that hands jobs to a queue, by commands of the wrapped deployment. Whatever is no job runs there at once.</summary>
/// <remarks>No container can stand on top of one: its jobs would not be where its files are.</remarks>
/// <param name="context">What the connector is given; it has to have an inner connector.</param>
public abstract class BatchConnector(ConnectorContext context) : ConnectorWrapper(context), IConnector
{
    /// <inheritdoc/>
    public sealed override ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        command.JobName is null ? base.RunAsync(location, command, cancellationToken) : SubmitAsync(location, command, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask CopyFilesToLocalAsync(ExecutionLocation source, IReadOnlyList<FileCopy> files, CopyOptions options, CancellationToken cancellationToken) =>
        Inner.CopyFilesToLocalAsync(InnerOf(source), files, options, cancellationToken);

    /// <summary>Submits a job and waits for it to end.</summary>
    /// <param name="location">The queue.</param>
    /// <param name="job">The job; it has a name.</param>
    /// <param name="cancellationToken">Takes the job out of the queue, or ends it.</param>
    /// <returns>The exit code, and the identifier that the queue gave.</returns>
    protected abstract ValueTask<CommandResult> SubmitAsync(ExecutionLocation location, CommandRequest job, CancellationToken cancellationToken);
}
