using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Engine.Deployments;

/// <summary>Stands for the connector of a lazy deployment until somebody uses it: the first operation brings the environment up, and all
/// that come meanwhile wait for it, or get the same error.</summary>
/// <param name="name">The name of the deployment.</param>
/// <param name="deploy">Brings the environment up, once.</param>
internal sealed class FutureConnector(string name, Func<Task<IConnector>> deploy) : IConnector
{
    public string DeploymentName => name;

    /// <summary>Gets what the connector of the environment says; asked about a location of it, so that it is up.</summary>
    public bool StagesJobs => deploy() is { IsCompletedSuccessfully: true } deployed && deployed.Result.StagesJobs;

    /// <summary>Gets what the connector of the environment says; asked when something is copied, so that it is up.</summary>
    public bool MayCompressCopies => deploy() is { IsCompletedSuccessfully: true } deployed && deployed.Result.MayCompressCopies;

    public async ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => await deploy().WaitAsync(cancellationToken);

    /// <summary>Does nothing: what was brought up is taken down by whoever did so.</summary>
    public ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).GetAvailableLocationsAsync(query, cancellationToken);

    public async ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).RunAsync(location, command, cancellationToken);

    public async ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).OpenChannelAsync(location, command, cancellationToken);

    public async ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).OpenReaderAsync(location, command, cancellationToken);

    public async ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).OpenWriterAsync(location, command, cancellationToken);

    public async ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).OpenShellAsync(location, cancellationToken);

    public async ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken);

    public async ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).CopyRemoteToLocalAsync(source, sourcePath, destinationPath, options, cancellationToken);

    public async ValueTask CopyFilesToLocalAsync(ExecutionLocation source, IReadOnlyList<FileCopy> files, CopyOptions options, CancellationToken cancellationToken) =>
        await (await deploy().WaitAsync(cancellationToken)).CopyFilesToLocalAsync(source, files, options, cancellationToken);

    public async ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        var connector = await deploy().WaitAsync(cancellationToken);
        await connector.CopyRemoteToRemoteAsync(
            ReferenceEquals(sourceConnector, this) ? connector : sourceConnector, source, sourcePath, destinationPath, destinations, options, cancellationToken);
    }

    /// <summary>Gives the files of a location, which is one that the environment has told about, so it is up.</summary>
    /// <exception cref="InvalidOperationException">The environment is not up.</exception>
    public ILocationFileSystem GetFileSystem(ExecutionLocation location) => deploy() is { IsCompletedSuccessfully: true } deployed
        ? deployed.Result.GetFileSystem(location)
        : throw new InvalidOperationException($"The deployment '{name}' is not up, so {location} cannot be one of its locations.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
