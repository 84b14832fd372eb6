using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>One instance that Singularity or Apptainer starts from an image and keeps up; or one that is there already.</summary>
/// <param name="deployment">The instance.</param>
/// <param name="context">What the connector is given.</param>
internal sealed class SingularityConnector(SingularityDeployment deployment, ConnectorContext context) : ContainerConnector(context)
{
    private SingularityInstance? _instance;

    /// <inheritdoc/>
    protected override int TransferBufferSize => TransferBuffer.SizeOf(deployment.TransferBufferSize);

    /// <inheritdoc/>
    protected override async ValueTask StartAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external)
        {
            var own = Client.Location.IsLocal ? SingularityBinds.Resolve(deployment, Context.ConfigDirectory) : deployment;
            _instance = new SingularityInstance(DeploymentName, own, ContainerName.Make(DeploymentName), Client);
            await _instance.StartAsync(Context.ConfigDirectory, cancellationToken);
        }
        else if (deployment.InstanceName is { } name)
        {
            _instance = new SingularityInstance(DeploymentName, deployment, name, Client);
            await _instance.FindAsync(cancellationToken);
        }
        else if (_instance?.Running is null)
        {
            throw new DeploymentException(DeploymentName, "it is external, and 'instanceName' does not say which instance it is");
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask StopAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external && _instance is { } instance)
        {
            await instance.StopAsync(cancellationToken);
            _instance = null;
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<RunningContainer>> ListAsync(string? service, CancellationToken cancellationToken) =>
        _instance?.Running is { } running ? new([running]) : throw new DeploymentException(DeploymentName, "it was not brought up, or is down again");
}
