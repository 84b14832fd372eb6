using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Local;

/// <summary>Runs commands on this machine: processes are started directly, without a shell, and files are linked rather than copied.</summary>
public sealed class LocalConnector : IConnector
{
    /// <summary>The name of the only location.</summary>
    public const string LocationName = "__LOCAL__";

    private readonly IProcessLauncher _processes;
    private readonly TimeProvider _time;
    private Hardware? _hardware;

    /// <summary>Initializes a new instance of the <see cref="LocalConnector"/> class.</summary>
    /// <param name="context">The name of the deployment, the clock and the way to start processes.</param>
    public LocalConnector(ConnectorContext context)
    {
        DeploymentName = context.DeploymentName;
        _processes = context.Processes;
        _time = context.Time;
    }

    /// <inheritdoc/>
    public string DeploymentName { get; }

    /// <inheritdoc/>
    public ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        _hardware ??= LocalHardware.Read();
        return new([new AvailableLocation
        {
            Name = LocationName,
            Deployment = DeploymentName,
            Service = query.Service,
            HostName = "localhost",
            IsLocal = true,
            Hardware = _hardware,
            Storages = LocalStorage.Read(query),
        },]);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken)
    {
        using var timeout = command.Timeout is { } limit ? new CancellationTokenSource(limit, _time) : null;
        using var either = timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await LocalCommand.RunAsync(_processes, location, command, either?.Token ?? cancellationToken);
        }
        catch (OperationCanceledException error) when (timeout is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"'{command.Arguments[0]}' ran longer than its limit of {command.Timeout!.Value.TotalSeconds} s; it and its children were ended", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        new(LocalStream.OpenReader(_processes, location, command));

    /// <inheritdoc/>
    public ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        new(LocalStream.OpenWriter(_processes, location, command));

    /// <inheritdoc/>
    public ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
        new(new LocalShell(this, location));

    /// <inheritdoc/>
    public async ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(destinationPath) is { Length: > 0 } parent)
        {
            Directory.CreateDirectory(parent);
        }

        if (options.ReadOnly)
        {
            File.CreateSymbolicLink(destinationPath, sourcePath);
            return;
        }

        var partial = destinationPath + ".partial";
        LocalDelete.Delete(partial);
        await LocalFileSystem.Instance.CopyAsync(sourcePath, partial, cancellationToken);
        await LocalFileSystem.Instance.MoveAsync(partial, destinationPath, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken) => CopyLocalToRemoteAsync(sourcePath, destinationPath, [source], options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) => source.IsLocal
            ? CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken)
            : sourceConnector.CopyRemoteToLocalAsync(source, sourcePath, destinationPath, options, cancellationToken);

    /// <inheritdoc/>
    public ILocationFileSystem GetFileSystem(ExecutionLocation location) => LocalFileSystem.Instance;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
