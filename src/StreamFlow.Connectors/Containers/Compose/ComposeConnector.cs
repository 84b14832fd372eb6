using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Containers.Compose;

/// <summary>The services of Compose files: each container, and so each replica of a service, is a location.</summary>
/// <remarks>Without a name of its own a project gets one that no other run has, so that two runs do not share their containers.</remarks>
/// <param name="deployment">The services.</param>
/// <param name="context">What the connector is given.</param>
internal sealed class ComposeConnector(DockerComposeDeployment deployment, ConnectorContext context) : ContainerConnector(context)
{
    private ComposeProject? _project;

    /// <inheritdoc/>
    protected override int TransferBufferSize => TransferBuffer.SizeOf(deployment.TransferBufferSize);

    /// <inheritdoc/>
    protected override async ValueTask StartAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external)
        {
            _project = await ProjectAsync(deployment.ProjectName ?? ContainerName.Make(DeploymentName).ToLowerInvariant().Replace('.', '_'), cancellationToken);
            await _project.UpAsync(cancellationToken);
            return;
        }

        _project ??= await ProjectAsync(deployment.ProjectName, cancellationToken);
        await _project.FindAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async ValueTask StopAsync(bool external, CancellationToken cancellationToken)
    {
        if (!external && _project is { } project)
        {
            await project.DownAsync(cancellationToken);
            _project = null;
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<RunningContainer>> ListAsync(string? service, CancellationToken cancellationToken)
    {
        if (_project is not { Containers.Count: > 0 } project)
        {
            throw new DeploymentException(DeploymentName, "it was not brought up, or is down again");
        }

        RunningContainer[] containers = [.. project.Containers.Where(container => service is null || container.Service == service)];
        return containers.Length > 0
            ? new(containers)
            : throw new DeploymentException(
                DeploymentName,
                $"no container of the service '{service}' runs; those that run are of {string.Join(", ", project.Containers.Select(static container => $"'{container.Service}'").Distinct())}");
    }

    private async ValueTask<ComposeProject> ProjectAsync(string? project, CancellationToken cancellationToken)
    {
        var program = await ComposeProgram.FindAsync(DeploymentName, deployment, Client, cancellationToken);
        if (!program.IsVersion1 && deployment.SkipHostnameCheck == true)
        {
            Context.Warn($"'skipHostnameCheck' is an option of Compose version 1, and on {Client.Place} there is version 2, which always checks");
        }

        var files = await ComposeFiles.BringAsync(DeploymentName, deployment, Client, Context.ConfigDirectory, cancellationToken);
        return new ComposeProject(DeploymentName, deployment, program, files, project, Client, Context.Time);
    }
}
