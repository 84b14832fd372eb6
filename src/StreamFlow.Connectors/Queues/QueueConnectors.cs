using StreamFlow.Connectors.Queues.Flux;
using StreamFlow.Connectors.Queues.Pbs;
using StreamFlow.Connectors.Queues.Slurm;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Queues;

/// <summary>Registers the queue managers.</summary>
internal static class QueueConnectors
{
    /// <summary>Registers the connectors of Slurm, PBS and Flux.</summary>
    public static ConnectorRegistry RegisterQueues(this ConnectorRegistry registry) => registry
        .Register<SlurmDeployment>(static (deployment, context) => Slurm(deployment, context))
        .Register<PbsDeployment>(static (deployment, context) => Pbs(deployment, context))
        .Register<FluxDeployment>(static (deployment, context) => Flux(deployment, context));

    public static QueueManagerConnector Slurm(SlurmDeployment deployment, ConnectorContext context, QueueTiming? timing = null) =>
        new(context, deployment, Entries(deployment.Services), new SlurmScheduler(), timing);

    public static QueueManagerConnector Pbs(PbsDeployment deployment, ConnectorContext context, QueueTiming? timing = null) =>
        new(context, deployment, Entries(deployment.Services), new PbsScheduler(), timing);

    public static QueueManagerConnector Flux(FluxDeployment deployment, ConnectorContext context, QueueTiming? timing = null) =>
        new(context, deployment, Entries(deployment.Services), new FluxScheduler(), timing);

    private static IEnumerable<KeyValuePair<string, object>> Entries<T>(ValueMap<T> services)
        where T : class => services.Select(static pair => KeyValuePair.Create(pair.Key, (object)pair.Value));
}
