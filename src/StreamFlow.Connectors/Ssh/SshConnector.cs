using System.Collections.Concurrent;
using StreamFlow.Connectors.Copies;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Shells;
using StreamFlow.Connectors.Streams;
using StreamFlow.Connectors.Templates;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Ssh;

/// <summary>Hosts reached with OpenSSH, each of which is one location. The user's configuration, agent, keys and certificates work as they do with ssh.</summary>
/// <remarks>One connection to a host carries everything, by ControlMaster. It is opened when it is needed and opened again when it is
/// lost; what had begun meanwhile is found again, what had not is repeated.</remarks>
public sealed class SshConnector : BaseConnector
{
    private readonly SshDeployment _deployment;
    private readonly SshNodes _nodes;
    private readonly Dictionary<string, CommandTemplate> _templates;
    private readonly CommandTemplate? _defaultTemplate;
    private readonly ConcurrentDictionary<string, Hardware> _hardware = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="SshConnector"/> class. Nothing is connected to yet.</summary>
    /// <param name="deployment">The hosts, and how they are reached.</param>
    /// <param name="context">What the connector is given.</param>
    /// <exception cref="DeploymentException">A host has a name that none can have, or it stands on a deployment that is not one of hosts.</exception>
    /// <exception cref="WorkflowDefinitionException">A template has no place for the command.</exception>
    public SshConnector(SshDeployment deployment, ConnectorContext context)
        : base(context)
    {
        _deployment = deployment;
        var through = context.Inner switch
        {
            null or LocalConnector => null,
            SshConnector other => other._nodes.First,
            _ => throw new DeploymentException(context.DeploymentName, $"hosts can be reached through those of another deployment of type ssh, but not through '{context.Inner.DeploymentName}'"),
        };
        _nodes = new SshNodes(deployment, context, through);
        _defaultTemplate = deployment.File is { } file ? ReadTemplate("file", file) : null;
        _templates = deployment.Services.ToDictionary(static service => service.Key, service => ReadTemplate(service.Key, service.Value), StringComparer.Ordinal);
        foreach (var node in _nodes.All)
        {
            node.Starved = () => ReleaseIdleShells(LocationOf(node));
        }
    }

    /// <summary>Gets whether compression was left open: neither said in the deployment, nor switched on in the SSH configuration.</summary>
    /// <inheritdoc/>
    public override bool MayCompressCopies => _deployment.Compression is null && !_nodes.HaveCompression;

    /// <inheritdoc/>
    protected override int MaximumShells => Math.Clamp(((_deployment.MaxConcurrentSessions ?? 10) * (_deployment.MaxConnections ?? 1)) - 1, 1, 4);

    /// <inheritdoc/>
    protected override int TransferBufferSize => TransferBuffer.SizeOf(_deployment.TransferBufferSize);

    /// <summary>Connects to the hosts. One that cannot be reached is left out, as long as there are others.</summary>
    /// <inheritdoc/>
    public override async ValueTask DeployAsync(bool external, CancellationToken cancellationToken)
    {
        try
        {
            await _nodes.ConnectAsync(cancellationToken);
        }
        catch (SshException error)
        {
            throw new DeploymentException(DeploymentName, error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask UndeployAsync(bool external, CancellationToken cancellationToken)
    {
        await CloseShellsAsync();
        await _nodes.CloseAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        if (query.Service is { } service && _templates.Count > 0 && !_templates.ContainsKey(service))
        {
            throw new DeploymentException(DeploymentName, $"there is no service '{service}'; there are {string.Join(", ", _templates.Keys)}");
        }

        return await Task.WhenAll(_nodes.Reachable.Select(node => DescribeAsync(node, query, cancellationToken)));
    }

    /// <inheritdoc/>
    public override ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        _nodes.Of(location).OpenAsync(command, mayWait: true, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        await CommandStream.ReadAsync(
            await _nodes.DataOf(location).OpenAsync(command, mayWait: true, cancellationToken), command.ToString(), cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        CommandStream.Write(
            await _nodes.DataOf(location).OpenAsync(command, mayWait: true, cancellationToken), command.ToString(), cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _nodes.DisposeAsync();
    }

    /// <summary>Knows the directories that all hosts share.</summary>
    /// <inheritdoc/>
    protected override bool SharesFiles(ExecutionLocation source, string path, ExecutionLocation destination) =>
        base.SharesFiles(source, path, destination)
        || (string.Equals(source.Deployment, destination.Deployment, StringComparison.Ordinal)
            && (_deployment.SharedPaths?.Any(shared => SharedPath.Contains(shared, path)) ?? false));

    /// <summary>Puts a job into the template of its service.</summary>
    /// <inheritdoc/>
    protected override ShellCommand? BodyOf(ExecutionLocation location, CommandRequest command)
    {
        var template = location.Service is { } service ? _templates.GetValueOrDefault(service, _defaultTemplate!) : _defaultTemplate;
        if (template is null || command.JobName is null)
        {
            return null;
        }

        var (text, environment) = JobScript.Parts(location, command);
        return template.Render(text, environment, command.WorkingDirectory);
    }

    private protected override IShellSource ShellsAt(ExecutionLocation location) => new SshShellSource(_nodes.Of(location));

    private ExecutionLocation LocationOf(SshHost node, string? service = null) =>
        new() { Name = node.Endpoint.Name, Deployment = DeploymentName, Service = service, HostName = node.Endpoint.Host };

    private async Task<AvailableLocation> DescribeAsync(SshHost node, LocationQuery query, CancellationToken cancellationToken)
    {
        var location = LocationOf(node, query.Service);
        var shells = ShellsOf(location);
        if (!_hardware.TryGetValue(location.Name, out var hardware))
        {
            _hardware[location.Name] = hardware = await ShellHardware.ReadAsync(shells, cancellationToken);
        }

        return new AvailableLocation
        {
            Name = location.Name,
            Deployment = location.Deployment,
            Service = location.Service,
            HostName = location.HostName,
            Hardware = hardware,
            Storages = await ShellHardware.ReadStoragesAsync(shells, query, cancellationToken),
        };
    }

    private CommandTemplate ReadTemplate(string name, string file)
    {
        var path = Path.GetFullPath(file, Context.ConfigDirectory);
        try
        {
            return CommandTemplate.Parse(name, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(DeploymentName, $"the template '{path}' of the service '{name}' cannot be read: {error.Message}", error);
        }
    }
}
