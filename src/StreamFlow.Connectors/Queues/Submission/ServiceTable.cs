using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Templates;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>The services of a queue manager. All templates are read and checked when the connector is made, before anything is submitted.</summary>
internal sealed class ServiceTable
{
    private readonly Dictionary<string, QueueService> _services = new(StringComparer.Ordinal);
    private readonly QueueService _default;
    private readonly string _deployment;

    /// <summary>Reads the services.</summary>
    /// <exception cref="WorkflowDefinitionException">A template cannot be used.</exception>
    /// <exception cref="DeploymentException">A template cannot be read.</exception>
    public ServiceTable(ConnectorContext context, QueueManagerDeployment deployment, IEnumerable<KeyValuePair<string, object>> services, FlagStyle style)
    {
        _deployment = context.DeploymentName;
        var template = Read(context, deployment.File) ?? BatchTemplate.Default;
        _default = new QueueService(null, [], template);
        foreach (var (name, service) in services)
        {
            var file = service.GetType().GetProperty(nameof(SlurmService.File))?.GetValue(service) as string;
            _services[name] = new QueueService(name, ServiceOptions.Read(service, style), Read(context, file) ?? template);
        }
    }

    /// <summary>Finds a service.</summary>
    /// <param name="name">Its name; null for jobs without one.</param>
    /// <exception cref="DeploymentException">There is none of that name.</exception>
    public QueueService Find(string? name) => name is null ? _default
        : _services.GetValueOrDefault(name) ?? throw new DeploymentException(
            _deployment, $"it has no service '{name}'; there are {(_services.Count == 0 ? "none" : string.Join(", ", _services.Keys))}");

    private static BatchTemplate? Read(ConnectorContext context, string? file)
    {
        if (file is null)
        {
            return null;
        }

        var path = Path.GetFullPath(file, context.ConfigDirectory);
        try
        {
            return BatchTemplate.Parse(File.ReadAllText(path), file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(context.DeploymentName, $"the template '{file}' of the batch script cannot be read: {error.Message}", error);
        }
    }
}
