using System.Collections.Concurrent;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Shells;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers;

/// <summary>Containers that stay up while commands run in them, each of which is one location.</summary>
/// <remarks>
/// <para>
/// They stand on one location of another deployment: this machine by default, the one in <c>wraps</c> otherwise. Every command of the
/// engine goes through the connector of that deployment, by <see cref="Client"/>, so a container stands wherever commands can be run.
/// Nothing here starts a process or opens a file of this machine.
/// </para>
/// <para>
/// An engine brings three things: how its containers are brought up (<see cref="StartAsync"/>), how they are taken down
/// (<see cref="StopAsync"/>), and which there are (<see cref="ListAsync"/>), each with the words that enter it. Shells, commands, files,
/// streams, copies and hardware follow from these words alone.
/// </para>
/// </remarks>
internal abstract partial class ContainerConnector : BaseConnector
{
    private readonly ConcurrentDictionary<string, RunningContainer> _containers = new(StringComparer.Ordinal);
    private readonly OnceEach<string, Hardware> _hardware = new();
    private readonly LocalConnector? _here;
    private EngineClient? _client;

    /// <summary>Initializes a new instance of the <see cref="ContainerConnector"/> class.</summary>
    /// <param name="context">What it is given; without an inner connector the containers are on this machine.</param>
    /// <exception cref="DeploymentException">It stands on a queue.</exception>
    protected ContainerConnector(ConnectorContext context)
        : base(context.Inner is null ? context with { Inner = new LocalConnector(context with { DeploymentName = LocalConnector.LocationName }) } : context)
    {
        if (context.Inner is BatchConnector)
        {
            throw new DeploymentException(
                context.DeploymentName,
                $"containers cannot stand on '{context.Inner.DeploymentName}', which is a queue: its jobs run where the container is not; wrap the deployment that the queue stands on, or bind the steps to the queue");
        }

        _here = context.Inner is null ? (LocalConnector)Inner : null;
    }

    /// <inheritdoc/>
    public sealed override bool MayCompressCopies => Inner.MayCompressCopies;

    /// <summary>Gets the connector of the location that the containers are on.</summary>
    protected IConnector Inner => Context.Inner!;

    /// <summary>Gets the client of the engine, at the location that the containers are on.</summary>
    /// <exception cref="DeploymentException">The deployment is not up.</exception>
    protected EngineClient Client => _client ?? throw new DeploymentException(DeploymentName, "it was not brought up, or is down again");

    /// <inheritdoc/>
    public sealed override async ValueTask DeployAsync(bool external, CancellationToken cancellationToken)
    {
        var locations = await Inner.GetAvailableLocationsAsync(new LocationQuery { Service = Context.InnerService }, cancellationToken);
        if (locations.Count != 1)
        {
            throw new DeploymentException(
                DeploymentName,
                $"containers stand on one location, and '{Inner.DeploymentName}' has {locations.Count}; wrap one of its services, or a deployment with a single host");
        }

        _client = new EngineClient(Inner, locations[0], new ClientEnvironment(LocalChannel.Environment));
        await StartAsync(external, cancellationToken);
    }

    /// <inheritdoc/>
    public sealed override async ValueTask UndeployAsync(bool external, CancellationToken cancellationToken)
    {
        await CloseShellsAsync();
        if (_client is not null)
        {
            await StopAsync(external, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public sealed override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        var containers = await ListAsync(query.Service, cancellationToken);
        foreach (var container in containers)
        {
            _containers[container.Name] = container;
        }

        try
        {
            return await Task.WhenAll(containers.Select(container => DescribeAsync(container, query, cancellationToken)));
        }
        catch (WorkflowExecutionException error) when (error is not DeploymentException)
        {
            await RequireUpAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>Starts a command in a container. When it is let go of before it has ended, it is ended there too, which engines leave to chance.</summary>
    /// <inheritdoc/>
    public sealed override async ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await ContainerChannel.OpenAsync(
            announced => Inner.OpenChannelAsync(Client.Location, Entering(location, new ShellCommand("sh", "-c").Nested(announced)), cancellationToken),
            command,
            ShellsOf(location).EndAsync,
            cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_here is not null)
        {
            await _here.DisposeAsync();
        }
    }

    /// <summary>Brings the containers up, or finds those that somebody else has brought up.</summary>
    /// <param name="external">Whether somebody else has; also that of a connector which has brought them up itself and has let go of them since.</param>
    /// <param name="cancellationToken">Abandons the attempt; what was begun is taken down by <see cref="StopAsync"/>.</param>
    /// <exception cref="DeploymentException">They cannot be brought up; the message has the words of the engine.</exception>
    protected abstract ValueTask StartAsync(bool external, CancellationToken cancellationToken);

    /// <summary>Takes the containers down, and what was left of an attempt to bring them up. Does nothing when there are none.</summary>
    /// <param name="external">Whether they belong to somebody else and stay.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DeploymentException">Something is left; the message says what, and how it is removed.</exception>
    protected abstract ValueTask StopAsync(bool external, CancellationToken cancellationToken);

    /// <summary>Lists the containers that are up.</summary>
    /// <param name="service">The service whose containers are asked for; null for all.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The containers, in a stable order, and at least one.</returns>
    /// <exception cref="DeploymentException">There is none.</exception>
    protected abstract ValueTask<IReadOnlyList<RunningContainer>> ListAsync(string? service, CancellationToken cancellationToken);

    /// <summary>Says why containers cannot be entered that were up a moment ago. Default: nothing is known about it.</summary>
    /// <param name="cancellationToken">Abandons the question.</param>
    /// <exception cref="DeploymentException">A container has ended.</exception>
    protected virtual ValueTask RequireUpAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Gets whether the engine may let commands into its containers again in a moment, although it does not now. Default: no.</summary>
    /// <param name="reason">What it says.</param>
    protected virtual bool MayRecover(string reason) => false;

    // The end of its input ends a shell, so nothing has to be known about it.
    private protected sealed override IShellSource ShellsAt(ExecutionLocation location) =>
        new ShellSource(token => Inner.OpenChannelAsync(Client.Location, Entering(location, new ShellCommand("sh")), token), MayRecover);

    private RunningContainer Find(ExecutionLocation location) =>
        _containers.TryGetValue(location.Name, out var container)
            ? container
            : throw new DeploymentException(DeploymentName, $"it has no container '{location.Name}'");

    private ShellCommand Entering(ExecutionLocation location, ShellCommand command) =>
        new ShellCommand("exec").Words(Find(location).Enter).Append(command);

    private async Task<AvailableLocation> DescribeAsync(RunningContainer container, LocationQuery query, CancellationToken cancellationToken)
    {
        var location = new AvailableLocation
        {
            Name = container.Name,
            Deployment = DeploymentName,
            Service = query.Service,
            HostName = container.HostName,
            IsStacked = true,
            Wraps = Client.Location,
            Environment = container.Environment,
            Mounts = container.Mounts.Where(static mount => mount.Source.Length > 0)
                .ToDictionary(static mount => mount.Target, static mount => mount.Source, StringComparer.Ordinal),
        };
        var shells = ShellsOf(location);
        return location with
        {
            Hardware = await _hardware.GetAsync(container.Name, async () => await ShellHardware.ReadAsync(shells, cancellationToken), cancellationToken),
            Storages = await ShellHardware.ReadStoragesAsync(shells, query, cancellationToken),
        };
    }
}
