using System.Collections.Concurrent;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Ssh;

/// <summary>The hosts of a deployment, those on the way to them, and the one through which data are copied.</summary>
internal sealed class SshNodes : IAsyncDisposable
{
    private readonly ConnectorContext _context;
    private readonly SshLimits _limits;
    private readonly SshHost? _through;
    private readonly SshDirectory _directory = new();
    private readonly Dictionary<SshEndpoint, SshHost> _hops = [];
    private readonly Dictionary<string, SshHost> _nodes = new(StringComparer.Ordinal);
    private readonly SshHost? _data;
    private readonly ConcurrentDictionary<string, string> _unreachable = new(StringComparer.Ordinal);

    public SshNodes(SshDeployment deployment, ConnectorContext context, SshHost? through)
    {
        _context = context;
        _limits = SshLimits.Of(deployment);
        _through = through;
        foreach (var node in deployment.Nodes)
        {
            var host = HostOf(SshEndpoint.Create(node, deployment, context));
            if (!_nodes.TryAdd(host.Endpoint.Name, host))
            {
                throw new DeploymentException(context.DeploymentName, $"the host '{host.Endpoint.Name}' is listed twice in 'nodes'");
            }
        }

        _data = deployment.DataTransferConnection is { } data ? HostOf(SshEndpoint.Create(data, deployment, context)) : null;
    }

    /// <summary>Gets all nodes, in the order in which they were declared.</summary>
    public IEnumerable<SshHost> All => _nodes.Values;

    /// <summary>Gets the nodes that could be connected to.</summary>
    public IEnumerable<SshHost> Reachable => _nodes.Values.Where(node => !_unreachable.ContainsKey(node.Endpoint.Name));

    /// <summary>Gets whether ssh compresses what goes over a connection that data take.</summary>
    public bool HaveCompression => _data?.Compresses ?? _nodes.Values.Any(static node => node.Compresses);

    /// <summary>Gets the first node, through which others may be reached.</summary>
    public SshHost First => _nodes.Values.First();

    /// <summary>Gives the node of a location.</summary>
    public SshHost Of(ExecutionLocation location) => _nodes.TryGetValue(location.Name, out var node)
        ? node
        : throw new WorkflowExecutionException($"deployment '{_context.DeploymentName}' has no host '{location.Name}'");

    /// <summary>Gives the host through which the data of a location are copied.</summary>
    public SshHost DataOf(ExecutionLocation location) => _data ?? Of(location);

    /// <summary>Connects to all nodes; fails when none can be reached, or when one refuses us.</summary>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        var attempts = _nodes.Values.Select(node => TryConnectAsync(node, cancellationToken)).ToArray();
        var errors = (await Task.WhenAll(attempts)).OfType<SshException>().ToList();
        if (errors.Find(static error => !error.IsTransient) is { } refused)
        {
            throw refused;
        }

        if (errors.Count == _nodes.Count)
        {
            throw errors[0];
        }

        foreach (var error in errors)
        {
            _context.Warn($"{error.Message}; the other hosts are used");
        }
    }

    /// <summary>Closes all connections; they are opened again when they are needed.</summary>
    public async ValueTask CloseAsync()
    {
        // Those behind a hop before the hop.
        foreach (var host in _nodes.Values.Concat(_data is null ? [] : [_data]).Concat(_hops.Values.Reverse()).Distinct())
        {
            await host.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        foreach (var host in _hops.Values)
        {
            host.Dispose();
        }

        _directory.Dispose();
    }

    private async Task<SshException?> TryConnectAsync(SshHost node, CancellationToken cancellationToken)
    {
        try
        {
            await node.ConnectAsync(cancellationToken);
            _unreachable.TryRemove(node.Endpoint.Name, out _);
            return null;
        }
        catch (SshException error)
        {
            _unreachable[node.Endpoint.Name] = error.Message;
            return error;
        }
    }

    // Hosts behind the same hop share the connection to it.
    private SshHost HostOf(SshEndpoint endpoint)
    {
        if (!_hops.TryGetValue(endpoint, out var host))
        {
            var tunnel = endpoint.Tunnel is { } hop ? HostOf(hop) : _through;
            _hops[endpoint] = host = new SshHost(endpoint, _limits, _directory, tunnel, _context);
        }

        return host;
    }
}
