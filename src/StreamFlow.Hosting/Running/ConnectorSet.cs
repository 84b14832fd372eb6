using StreamFlow.Connectors.Containers;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Core.Connectors;
using StreamFlow.Hosting.Documents;

namespace StreamFlow.Hosting.Running;

/// <summary>The connectors that this system has.</summary>
internal static class ConnectorSet
{
    /// <summary>Registers the built-in connectors, then those that come with a document, which take precedence.</summary>
    public static ConnectorRegistry Create(DocumentSource? source)
    {
        var registry = new ConnectorRegistry()
            .Register<LocalDeployment>(static (_, context) => new LocalConnector(context))
            .Register<SshDeployment>(static (deployment, context) => new SshConnector(deployment, context))
            .RegisterQueues()
            .RegisterContainers();
        source?.RegisterConnectors(registry);
        return registry;
    }
}
