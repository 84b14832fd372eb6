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
/// <remarks>The locations need a POSIX shell, <c>cat</c>, <c>wc</c>, <c>mkdir</c>, <c>rm</c>, and for copies <c>env</c> and <c>tar</c>, GNU's or busybox's; where they
/// have <c>gzip</c>, <c>find</c> and <c>head</c> too, copies over slow links are compressed.</remarks>
public abstract partial class BaseConnector : IConnector
{
    private readonly ConcurrentDictionary<string, LocationShells> _shells = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="BaseConnector"/> class.</summary>
    /// <param name="context">What the connector is given.</param>
    protected BaseConnector(ConnectorContext context)
    {
        Context = context;
        _links = new SlowLinks(context.Time);
    }

    /// <inheritdoc/>
    public string DeploymentName => Context.DeploymentName;

    /// <summary>Gets whether <see cref="RunAsync"/> acts upon <see cref="CommandRequest.Staging"/>. Default: true; to be false where that is overridden without it.</summary>
    /// <inheritdoc/>
    public virtual bool StagesJobs => true;

    /// <inheritdoc/>
    public virtual bool MayCompressCopies => true;

    /// <summary>Gets what the connector was given.</summary>
    protected ConnectorContext Context { get; }

    /// <summary>Gets how many shells are open at one location at most. Default: 4.</summary>
    protected virtual int MaximumShells => 4;

    /// <summary>Gets the size of the chunks in which copies pass through this process, in bytes. Default: 65536.</summary>
    protected virtual int TransferBufferSize => TransferBuffer.DefaultSize;

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
    public virtual ILocationFileSystem GetFileSystem(ExecutionLocation location) => new ShellFileSystem(this, location, ShellsOf(location));

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseShellsAsync();
        GC.SuppressFinalize(this);
    }

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
}
