using System.Collections.Concurrent;
using StreamFlow.Connectors.Copies;
using StreamFlow.Connectors.Files;
using StreamFlow.Connectors.Shells;
using StreamFlow.Connectors.Streams;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors;

/// <summary>A connector of which only two things have to be written: which locations there are, and how a command is started at one with
/// its standard streams open. Shells, files, streams and copies are built on the latter.</summary>
/// <remarks>The locations need a POSIX shell, <c>cat</c>, <c>wc</c>, <c>mkdir</c>, <c>rm</c>, and for copies <c>tar</c>, GNU's or busybox's.</remarks>
public abstract class BaseConnector : IConnector
{
    private readonly ConcurrentDictionary<string, LocationShells> _shells = new(StringComparer.Ordinal);
    private readonly CopyOnce _once = new();

    /// <summary>Initializes a new instance of the <see cref="BaseConnector"/> class.</summary>
    /// <param name="context">What the connector is given.</param>
    protected BaseConnector(ConnectorContext context)
    {
        Context = context;
    }

    /// <inheritdoc/>
    public string DeploymentName => Context.DeploymentName;

    /// <summary>Gets whether <see cref="RunAsync"/> acts upon <see cref="CommandRequest.Staging"/>. Default: true; to be false where that is overridden without it.</summary>
    /// <inheritdoc/>
    public virtual bool StagesJobs => true;

    /// <summary>Gets what the connector was given.</summary>
    protected ConnectorContext Context { get; }

    /// <summary>Gets how many shells are open at one location at most. Default: 4.</summary>
    protected virtual int MaximumShells => 4;

    /// <summary>Gets the size of the chunks in which copies pass through this process, in bytes. Default: 65536.</summary>
    protected virtual int TransferBufferSize => 65536;

    /// <inheritdoc/>
    public virtual ValueTask DeployAsync(bool external, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public virtual ValueTask UndeployAsync(bool external, CancellationToken cancellationToken) => CloseShellsAsync();

    /// <inheritdoc/>
    public abstract ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(command.Timeout, Context.Time, cancellationToken);
        var shells = ShellsOf(location);
        try
        {
            if (!command.CaptureOutput)
            {
                var end = await shells.RunJobAsync(JobScript.Write(location, command, BodyOf(location, command)), command.Staging, limit.Token);
                return new CommandResult(end.ExitCode) { Remains = RemainsOf(location, command.Staging, end) };
            }

            var answer = await shells.CaptureAsync(JobScript.WriteCaptured(location, command), limit.Token);
            return new CommandResult(answer.ExitCode) { StandardOutput = answer.OutputText, StandardError = System.Text.Encoding.UTF8.GetString(answer.Error) };
        }
        catch (OperationCanceledException error) when (limit.IsExceeded)
        {
            throw limit.Exceeded($"'{command.Arguments[0]}'", error);
        }
    }

    /// <inheritdoc/>
    public virtual async ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await CommandStream.ReadAsync(await OpenChannelAsync(location, command, cancellationToken), command.ToString(), cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        CommandStream.Write(await OpenChannelAsync(location, command, cancellationToken), command.ToString(), cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
        ShellsOf(location).LeaseAsync(cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await _once.RunAsync(
            Key("local", sourcePath, destinationPath, destinations),
            () => Copies().SendAsync(sourcePath, destinationPath, destinations, options, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await _once.RunAsync(
            Key(source.ToString(), sourcePath, destinationPath, []),
            () => Copies().FetchAsync(source, sourcePath, destinationPath, options, cancellationToken),
            cancellationToken);

    /// <summary>Copies small files many at a time, in one round trip of a shell that is open anyway.</summary>
    /// <inheritdoc/>
    public virtual async ValueTask CopyFilesToLocalAsync(ExecutionLocation source, IReadOnlyList<FileCopy> files, CopyOptions options, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            files.Chunk(SmallFiles.MostAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = MaximumShells, CancellationToken = cancellationToken },
            async (some, token) =>
            {
                if (options.VerifyChecksum || !await SmallFiles.FetchAsync(ShellsOf(source), some, options.Progress, token))
                {
                    foreach (var file in some)
                    {
                        await CopyRemoteToLocalAsync(source, file.SourcePath, file.DestinationPath, options, token);
                    }
                }
            });

    /// <inheritdoc/>
    public virtual async ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (source.IsLocal)
        {
            await CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken);
            return;
        }

        await _once.RunAsync(
            Key(source.ToString(), sourcePath, destinationPath, destinations),
            async () =>
            {
                var others = new List<ExecutionLocation>(destinations.Count);
                foreach (var destination in destinations)
                {
                    if (SharesFiles(source, sourcePath, destination))
                    {
                        await LocationCopies.CopyInsideAsync(GetFileSystem(destination), sourcePath, destinationPath, options, cancellationToken);
                    }
                    else
                    {
                        others.Add(destination);
                    }
                }

                if (others.Count > 0)
                {
                    await Copies().RelayAsync(sourceConnector, source, sourcePath, destinationPath, others, options, cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public virtual ILocationFileSystem GetFileSystem(ExecutionLocation location) => new ShellFileSystem(this, location, ShellsOf(location));

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseShellsAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Says whether a path of one location is the same file at another. Default: when they are the same location.</summary>
    /// <param name="source">The location of the path.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="destination">The other location, which is one of this deployment.</param>
    /// <returns><see langword="true"/> when nothing has to be moved from one to the other.</returns>
    protected virtual bool SharesFiles(ExecutionLocation source, string path, ExecutionLocation destination) =>
        string.Equals(source.Deployment, destination.Deployment, StringComparison.Ordinal) && string.Equals(source.Name, destination.Name, StringComparison.Ordinal);

    /// <summary>Gives the text that runs in place of a job's command, for a connector with templates. Default: the command itself.</summary>
    /// <param name="location">Where the job runs.</param>
    /// <param name="command">The job.</param>
    /// <returns>The text; <see langword="null"/> for the command itself.</returns>
    protected virtual ShellCommand? BodyOf(ExecutionLocation location, CommandRequest command) => null;

    /// <summary>Closes the shells that are open at the locations.</summary>
    /// <returns>A task that ends when they are closed.</returns>
    protected async ValueTask CloseShellsAsync()
    {
        foreach (var (name, shells) in _shells)
        {
            if (_shells.TryRemove(name, out _))
            {
                await shells.DisposeAsync();
            }
        }
    }

    /// <summary>Closes the shells at a location that nobody uses.</summary>
    private protected void ReleaseIdleShells(ExecutionLocation location)
    {
        if (_shells.TryGetValue(location.ToString(), out var shells))
        {
            shells.ReleaseIdle();
        }
    }

    /// <summary>Says where the shells of a location come from.</summary>
    private protected virtual IShellSource ShellsAt(ExecutionLocation location) =>
        new ShellSource(token => OpenChannelAsync(location, new ShellCommand("exec", "sh"), token));

    /// <summary>Gives the shells of a location.</summary>
    private protected LocationShells ShellsOf(ExecutionLocation location) => _shells.GetOrAdd(
        location.ToString(),
        static (name, state) => new LocationShells(
            name,
            state.Connector.ShellsAt(state.Location),
            state.Connector.MaximumShells,
            state.Connector.Context.Time),
        (Connector: this, Location: location));

    private JobRemains? RemainsOf(ExecutionLocation location, JobStaging? staging, JobEnd end) => staging is null ? null : new JobRemains
    {
        Files = staging.Listed is { } directory && JobListing.Parse(directory, end.Listing) is { } entries
            ? new ListedDirectory(GetFileSystem(location), directory, entries)
            : null,
        HasTemporaryFiles = end.HasTemporaryFiles,
    };

    private static string Key(string source, string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations) =>
        string.Join('\0', [source, sourcePath, destinationPath, .. destinations.Select(static location => location.ToString())]);

    private LocationCopies Copies() => new(this, ShellsOf, TransferBufferSize);
}
