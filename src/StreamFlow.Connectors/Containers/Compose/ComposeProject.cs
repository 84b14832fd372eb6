using System.Globalization;
using System.Text.Json;
using StreamFlow.Connectors.Containers.Docker;

namespace StreamFlow.Connectors.Containers.Compose;

/// <summary>The containers of one project: they are brought up, or found, and taken down.</summary>
/// <param name="name">The name of the deployment.</param>
/// <param name="deployment">The deployment.</param>
/// <param name="program">The program.</param>
/// <param name="files">The Compose files.</param>
/// <param name="project">The name of the project; null leaves it to Compose.</param>
/// <param name="client">The client of the engine.</param>
/// <param name="time">The clock.</param>
internal sealed class ComposeProject(
    string name, DockerComposeDeployment deployment, ComposeProgram program, ComposeFiles files, string? project, EngineClient client, TimeProvider time)
{
    private const string ServiceLabel = "com.docker.compose.service";
    private const string NumberLabel = "com.docker.compose.container-number";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly IReadOnlyList<string> _words = ComposeWords.ForProject(program, deployment, files.Paths, files.Directory, project);

    /// <summary>Gets the containers that are up.</summary>
    public IReadOnlyList<RunningContainer> Containers { get; private set; } = [];

    /// <summary>Brings the containers up.</summary>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <exception cref="DeploymentException">They cannot be brought up; the message has the words of Compose.</exception>
    public async ValueTask UpAsync(CancellationToken cancellationToken)
    {
        var result = await client.AskAsync([.. _words, .. ComposeWords.ForUp(program, deployment)], cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new DeploymentException(name, $"Compose cannot bring it up on {client.Place}: {EngineClient.Words(result)}");
        }

        if (program.IsVersion1 && deployment.NoStart != true && deployment.Wait != false)
        {
            await WaitAsync(cancellationToken);
        }

        await FindAsync(cancellationToken);
    }

    /// <summary>Finds the containers that are up.</summary>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <exception cref="DeploymentException">There is none.</exception>
    public async ValueTask FindAsync(CancellationToken cancellationToken)
    {
        var all = await InspectAsync(cancellationToken);
        Containers =
        [
            .. from container in all
               where container.IsRunning
               let service = container.Labels.GetValueOrDefault(ServiceLabel)
               orderby service, NumberOf(container)
               select new RunningContainer
               {
                   Name = container.Name,
                   Enter = [.. program.Docker, "exec", "--interactive", container.Name],
                   Service = service,
                   HostName = container.Address,
                   Mounts = container.Mounts,
               },
        ];
        if (Containers.Count == 0)
        {
            throw new DeploymentException(
                name,
                all.Count == 0
                    ? $"none of its services runs on {client.Place}{(project is null ? "; is 'projectName' that of whoever started them?" : string.Empty)}"
                    : $"none of its containers on {client.Place} runs: {string.Join(", ", all.Select(static container => $"{container.Name} {container.State}"))}");
        }
    }

    /// <summary>Takes the containers down, with the networks of the project. Those that are gone already are no trouble.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DeploymentException">Something is left.</exception>
    public async ValueTask DownAsync(CancellationToken cancellationToken)
    {
        Containers = [];
        var result = await client.AskAsync([.. _words, .. ComposeWords.ForDown(deployment)], cancellationToken);
        if (result.ExitCode != 0 && await HasContainersAsync(cancellationToken))
        {
            throw new DeploymentException(
                name,
                $"Compose cannot take it down on {client.Place}: {EngineClient.Words(result)}; remove what is left with: {string.Join(' ', program.Words)} --project-name {project} down");
        }

        await files.RemoveAsync(cancellationToken);
    }

    private static int NumberOf(DockerInspection container) =>
        int.TryParse(container.Labels.GetValueOrDefault(NumberLabel), CultureInfo.InvariantCulture, out var number) ? number : 0;

    // What '--wait' of version 2 does: until all run, and those with a health check pass it.
    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var all = await InspectAsync(cancellationToken);
            if (all.FirstOrDefault(static container => !container.IsRunning) is { } ended)
            {
                throw new DeploymentException(name, $"the container '{ended.Name}' on {client.Place} does not stay up: {ended.State}");
            }

            if (all.All(static container => container.IsHealthy != false))
            {
                return;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    // A file that could not be read when the project was to come up cannot be read now either.
    private async ValueTask<bool> HasContainersAsync(CancellationToken cancellationToken)
    {
        var list = await client.AskAsync([.. program.Docker, "ps", "--all", "--quiet", $"--filter=label=com.docker.compose.project={project}"], cancellationToken);
        return list.ExitCode != 0 || list.StandardOutput.Trim().Length > 0;
    }

    private async ValueTask<IReadOnlyList<DockerInspection>> InspectAsync(CancellationToken cancellationToken)
    {
        // Only ids are the same in all versions.
        var list = await client.AskAsync([.. _words, "ps", "--quiet"], cancellationToken);
        if (list.ExitCode != 0)
        {
            throw new DeploymentException(name, $"Compose cannot list what runs on {client.Place}: {EngineClient.Words(list)}");
        }

        var ids = list.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length == 0)
        {
            return [];
        }

        var result = await client.AskAsync([.. program.Docker, "inspect", "--type", "container", "--format", "{{json .}}", .. ids], cancellationToken);
        try
        {
            return result.ExitCode == 0
                ? [.. result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DockerInspection.Read)]
                : throw new DeploymentException(name, $"Docker cannot tell about its containers on {client.Place}: {EngineClient.Words(result)}");
        }
        catch (JsonException error)
        {
            throw new DeploymentException(name, $"Docker says something about its containers on {client.Place} that is no JSON: {EngineClient.Words(result)}", error);
        }
    }
}
