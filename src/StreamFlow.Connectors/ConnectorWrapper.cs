using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors;

/// <summary>A connector that works on top of another one and hands everything on to it; what is different is overridden. The wrapped
/// environment is brought up before and taken down after it, by whoever manages deployments.</summary>
public abstract class ConnectorWrapper : IConnector
{
    /// <summary>Initializes a new instance of the <see cref="ConnectorWrapper"/> class.</summary>
    /// <param name="context">What the connector is given; it has to have an inner connector.</param>
    /// <exception cref="DeploymentException">There is no inner connector.</exception>
    protected ConnectorWrapper(ConnectorContext context)
    {
        Context = context;
        Inner = context.Inner ?? throw new DeploymentException(context.DeploymentName, "it works on top of another deployment, and none was given; say which in 'wraps'");
    }

    /// <inheritdoc/>
    public string DeploymentName => Context.DeploymentName;

    /// <inheritdoc/>
    public virtual bool MayCompressCopies => Inner.MayCompressCopies;

    /// <summary>Gets what the connector was given.</summary>
    protected ConnectorContext Context { get; }

    /// <summary>Gets the connector of the wrapped deployment, which is up.</summary>
    protected IConnector Inner { get; }

    /// <inheritdoc/>
    public virtual ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public virtual ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Lists the wrapped locations, each as one of this deployment.</summary>
    /// <inheritdoc/>
    public virtual async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        var inner = await Inner.GetAvailableLocationsAsync(query with { Service = Context.InnerService }, cancellationToken);
        return [.. inner.Select(location => location with { Deployment = DeploymentName, Service = query.Service, IsStacked = true, Wraps = location })];
    }

    /// <inheritdoc/>
    public virtual ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        Inner.RunAsync(InnerOf(location), command, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        Inner.OpenChannelAsync(InnerOf(location), command, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        Inner.OpenReaderAsync(InnerOf(location), command, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        Inner.OpenWriterAsync(InnerOf(location), command, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
        Inner.OpenShellAsync(InnerOf(location), cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        Inner.CopyLocalToRemoteAsync(sourcePath, destinationPath, [.. destinations.Select(InnerOf)], options, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        Inner.CopyRemoteToLocalAsync(InnerOf(source), sourcePath, destinationPath, options, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        ReferenceEquals(sourceConnector, this)
            ? Inner.CopyRemoteToRemoteAsync(Inner, InnerOf(source), sourcePath, destinationPath, [.. destinations.Select(InnerOf)], options, cancellationToken)
            : Inner.CopyRemoteToRemoteAsync(sourceConnector, source, sourcePath, destinationPath, [.. destinations.Select(InnerOf)], options, cancellationToken);

    /// <inheritdoc/>
    public virtual ILocationFileSystem GetFileSystem(ExecutionLocation location) => Inner.GetFileSystem(InnerOf(location));

    /// <summary>Releases what this connector holds; the inner one belongs to whoever manages deployments.</summary>
    /// <returns>A task that ends when it is released.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the wrapped location on which one of this deployment stands.</summary>
    /// <param name="location">A location of this deployment.</param>
    /// <returns>The location of the inner deployment.</returns>
    /// <exception cref="WorkflowExecutionException">The location wraps none.</exception>
    protected static ExecutionLocation InnerOf(ExecutionLocation location) =>
        location.Wraps ?? throw new WorkflowExecutionException($"location {location} does not wrap any inner location");
}
