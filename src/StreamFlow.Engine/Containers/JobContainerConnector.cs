using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Engine.Containers;

/// <summary>The place of a job as whoever runs its command sees it: the command runs in a new container there, and all else is the place itself.</summary>
/// <param name="place">The connector of the place.</param>
/// <param name="run">Runs a command in a container.</param>
internal sealed class JobContainerConnector(IConnector place, Func<CommandRequest, CancellationToken, ValueTask<CommandResult>> run) : IConnector
{
    public string DeploymentName => place.DeploymentName;

    public bool MayCompressCopies => place.MayCompressCopies;

    /// <summary>Does nothing: the place is up, and a container is made for each command.</summary>
    public ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Does nothing: the place belongs to whoever brought it up.</summary>
    public ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        place.GetAvailableLocationsAsync(query, cancellationToken);

    public ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) => run(command, cancellationToken);

    public ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        place.OpenChannelAsync(location, command, cancellationToken);

    public ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        place.OpenReaderAsync(location, command, cancellationToken);

    public ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        place.OpenWriterAsync(location, command, cancellationToken);

    public ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) => place.OpenShellAsync(location, cancellationToken);

    public ValueTask CopyLocalToRemoteAsync(
        string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations, CopyOptions options, CancellationToken cancellationToken) =>
        place.CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken);

    public ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source, string sourcePath, string destinationPath, CopyOptions options, CancellationToken cancellationToken) =>
        place.CopyRemoteToLocalAsync(source, sourcePath, destinationPath, options, cancellationToken);

    public ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        place.CopyRemoteToRemoteAsync(
            ReferenceEquals(sourceConnector, this) ? place : sourceConnector, source, sourcePath, destinationPath, destinations, options, cancellationToken);

    public ILocationFileSystem GetFileSystem(ExecutionLocation location) => place.GetFileSystem(location);

    /// <summary>Does nothing: the place belongs to whoever brought it up.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
