using StreamFlow.Connectors.Copies;
using StreamFlow.Connectors.Shells;
using StreamFlow.Connectors.Streams;
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
    private readonly CopyOnce _once = new();
    private Hardware? _hardware;
    private LocationShells? _shells;

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
        using var limit = TimeLimit.Start(command.Timeout, _time, cancellationToken);
        try
        {
            return await LocalCommand.RunAsync(_processes, location, command, limit.Token);
        }
        catch (OperationCanceledException error) when (limit.IsExceeded)
        {
            throw limit.Exceeded($"'{command.Arguments[0]}'", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        new(LocalChannel.Open(_processes, location, command));

    /// <inheritdoc/>
    public ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        CommandStream.ReadAsync(LocalChannel.Open(_processes, location, command), command.ToString(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        new(CommandStream.Write(LocalChannel.Open(_processes, location, command), command.ToString(), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken)
    {
        var shells = LazyInitializer.EnsureInitialized(
            ref _shells,
            () => new LocationShells(
                location.ToString(),
                new ShellSource(_ => new(LocalChannel.Open(_processes, location, new ShellCommand("exec", "sh")))),
                Environment.ProcessorCount,
                _time));
        return shells.LeaseAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        await _once.RunAsync(
            $"{sourcePath}\0{destinationPath}",
            () => LocationCopies.CopyInsideAsync(LocalFileSystem.Instance, sourcePath, destinationPath, options, cancellationToken),
            cancellationToken);
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
    public ValueTask DisposeAsync() => _shells?.DisposeAsync() ?? ValueTask.CompletedTask;
}
