using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Samples.CustomConnector;

/// <summary>Runs commands through another connector, with <c>nice</c> in front of them.</summary>
internal sealed class PoliteConnector(PoliteDeployment options, IConnector inner) : IConnector
{
    private readonly string[] _prefix = ["nice", "-n", (options.Niceness ?? 10).ToString()];

    public string DeploymentName => inner.DeploymentName;

    public ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => inner.DeployAsync(external, cancellationToken);

    public ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => inner.UndeployAsync(external, cancellationToken);

    public async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        // Without known hardware, the slots alone say how many jobs run at once.
        var locations = await inner.GetAvailableLocationsAsync(query, cancellationToken);
        return [.. locations.Select(location => location with { Hardware = null, Slots = options.AtOnce ?? 2 })];
    }

    public ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        inner.RunAsync(location, command with { Arguments = [.. _prefix, .. command.Arguments] }, cancellationToken);

    public ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        inner.OpenReaderAsync(location, command, cancellationToken);

    public ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        inner.OpenWriterAsync(location, command, cancellationToken);

    public ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
        inner.OpenShellAsync(location, cancellationToken);

    public ValueTask CopyLocalToRemoteAsync(string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations, CopyOptions options, CancellationToken cancellationToken) =>
        inner.CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken);

    public ValueTask CopyRemoteToLocalAsync(ExecutionLocation source, string sourcePath, string destinationPath, CopyOptions options, CancellationToken cancellationToken) =>
        inner.CopyRemoteToLocalAsync(source, sourcePath, destinationPath, options, cancellationToken);

    public ValueTask CopyRemoteToRemoteAsync(IConnector sourceConnector, ExecutionLocation source, string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations, CopyOptions options, CancellationToken cancellationToken) =>
        inner.CopyRemoteToRemoteAsync(sourceConnector, source, sourcePath, destinationPath, destinations, options, cancellationToken);

    public ILocationFileSystem GetFileSystem(ExecutionLocation location) => inner.GetFileSystem(location);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
