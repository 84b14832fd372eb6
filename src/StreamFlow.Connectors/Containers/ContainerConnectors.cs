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
        .Register<DockerDeployment>((deployment, context) => new DockerConnector(WithGpus(deployment, context), context, dockerProgram is null ? DockerEngine.AnyProgram : [dockerProgram]))
        .Register<DockerComposeDeployment>(static (deployment, context) => new ComposeConnector(deployment, context))
        .Register<SingularityDeployment>(static (deployment, context) =>
            context.Inner is BatchConnector ? new SingularityQueueConnector(WithGpus(deployment, context), context) : new SingularityConnector(WithGpus(deployment, context), context));

    // Graphics processors cannot be added to a container that is up; what the user says about them counts first.
    private static DockerDeployment WithGpus(DockerDeployment deployment, ConnectorContext context) =>
        context.NeedsGpus && deployment is { Gpus: null, Device: null, Runtime: null } ? deployment with { Gpus = "all" } : deployment;

    private static SingularityDeployment WithGpus(SingularityDeployment deployment, ConnectorContext context) =>
        context.NeedsGpus && deployment is { Nv: null, Rocm: null } ? deployment with { Nv = true } : deployment;
}
