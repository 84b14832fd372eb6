using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>One container that Docker, or Podman where that is what a location has, starts from an image and keeps up; or one that is there already.</summary>
/// <param name="deployment">The container.</param>
/// <param name="context">What the connector is given.</param>
/// <param name="programs">The client programs, the preferred one first.</param>
internal sealed class DockerConnector(DockerDeployment deployment, ConnectorContext context, IReadOnlyList<string> programs) : ContainerConnector(context)
{
    private DockerContainer? _container;

    /// <inheritdoc/>
    protected override int TransferBufferSize => TransferBuffer.SizeOf(deployment.TransferBufferSize);

    /// <inheritdoc/>
    protected override async ValueTask StartAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external)
        {
            _container = new DockerContainer(DeploymentName, deployment.Image, Client, programs);
            await _container.RunAsync(Client.Location.IsLocal ? DockerBinds.Resolve(deployment, Context.ConfigDirectory) : deployment, cancellationToken);
        }
        else if (deployment.ContainerId is { } id)
        {
            _container = new DockerContainer(DeploymentName, id, Client, programs);
            await _container.FindAsync(id, cancellationToken);
        }
        else if (_container?.Running is null)
        {
            throw new DeploymentException(DeploymentName, "it is external, and 'containerId' does not say which container it is");
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask StopAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external && _container is { } container)
        {
            _container = null;
            await container.StopAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<RunningContainer>> ListAsync(string? service, CancellationToken cancellationToken) =>
        _container?.Running is { } running ? new([running]) : throw new DeploymentException(DeploymentName, "it was not brought up, or is down again");

    /// <inheritdoc/>
    protected override ValueTask RequireUpAsync(CancellationToken cancellationToken) => _container!.RequireRunningAsync(cancellationToken);

    /// <summary>An engine that does not answer may be on its way up again, with the containers that it keeps (<c>live-restore</c>).</summary>
    /// <inheritdoc/>
    protected override bool MayRecover(string reason) => DockerEngine.IsDown(reason);
}
