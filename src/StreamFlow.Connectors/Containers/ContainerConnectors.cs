using StreamFlow.Connectors.Containers.Compose;
using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Containers;

/// <summary>Registers the connectors of containers.</summary>
internal static class ContainerConnectors
{
    /// <summary>Registers the connectors of Docker, Compose and Singularity.</summary>
    /// <param name="registry">Where to.</param>
    /// <param name="dockerProgram">The client program for Docker containers; null takes Docker, or Podman where that is what a location has.</param>
    public static ConnectorRegistry RegisterContainers(this ConnectorRegistry registry, string? dockerProgram = null) => registry
        .Register<DockerDeployment>((deployment, context) => new DockerConnector(deployment, context, dockerProgram is null ? DockerEngine.AnyProgram : [dockerProgram]))
        .Register<DockerComposeDeployment>(static (deployment, context) => new ComposeConnector(deployment, context))
        .Register<SingularityDeployment>(static (deployment, context) =>
            context.Inner is BatchConnector ? new SingularityQueueConnector(deployment, context) : new SingularityConnector(deployment, context));
}
