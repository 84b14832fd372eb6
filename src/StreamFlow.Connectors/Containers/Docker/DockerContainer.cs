using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>The life of one container: it is run, or found, and stopped.</summary>
/// <param name="deployment">The name of the deployment.</param>
/// <param name="image">The image.</param>
/// <param name="client">The client of the engine.</param>
/// <param name="programs">The client programs, the preferred one first.</param>
internal sealed class DockerContainer(string deployment, string image, EngineClient client, IReadOnlyList<string> programs)
{
    // Two deployments with one image fetch it once.
    private static readonly CopyOnce Pulling = new();

    private const string WhatToDo = "if nobody else has ended it, give it a 'command' that stays, such as [sleep, infinity]";

    private readonly string _name = ContainerName.Make(deployment);
    private string _program = programs[0];
    private bool _wasRequested;
    private bool _removesItself = true;
    private bool _stays;

    /// <summary>Gets the container; null when it is not up.</summary>
    public RunningContainer? Running { get; private set; }

    /// <summary>Makes the container and starts it.</summary>
    /// <param name="options">The deployment.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <exception cref="DeploymentException">It cannot be started.</exception>
    public async ValueTask RunAsync(DockerDeployment options, CancellationToken cancellationToken)
    {
        await RequireImageAsync(cancellationToken);
        await client.MakeSourcesAsync(DockerBinds.SourcesOf(options), cancellationToken);

        // Files of the host that the container can write to are to belong to the caller afterwards.
        var facts = options.User is null && DockerBinds.AreWritable(options) ? DockerProbe.AskAsync(client, [_program], cancellationToken) : null;
        _removesItself = options.Rm ?? options.Restart is null or "no";
        _stays = options.Rm == false;
        _wasRequested = true;
        var (words, variables) = DockerRunWords.ForDeployment(_program, _name, options with { Rm = _removesItself });
        var result = await client.AskAsync(words, variables, cancellationToken);
        if (result.ExitCode != 0 && options.Init is null && LacksInit(result))
        {
            await client.AskAsync([_program, "rm", "--force", "--volumes", _name], cancellationToken);
            (words, variables) = DockerRunWords.ForDeployment(_program, _name, options with { Rm = _removesItself, Init = false });
            result = await client.AskAsync(words, variables, cancellationToken);
        }

        if (result.ExitCode != 0)
        {
            throw new DeploymentException(deployment, $"no container can be made from the image '{image}' on {client.Place}: {EngineClient.Words(result)}");
        }

        var user = facts is null ? null : (await facts).Facts?.CallerInside;
        await DescribeAsync(_name, user, WhatToDo, cancellationToken);
    }

    /// <summary>Finds a container that somebody else has started.</summary>
    /// <param name="id">Its name or id.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <exception cref="DeploymentException">There is no such container, or it does not run.</exception>
    public async ValueTask FindAsync(string id, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var program in programs)
        {
            _program = program;
            var (found, reason) = await DockerInspection.AskAsync(client, program, id, cancellationToken);
            if (found is not null)
            {
                await DescribeAsync(id, null, "start it first", cancellationToken);
                return;
            }

            reasons.Add($"{program}: {reason}");
        }

        throw new DeploymentException(deployment, $"there is no container '{id}' on {client.Place}. {string.Join("; ", reasons)}");
    }

    /// <summary>Stops and removes the container. One that is gone already is no trouble.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DeploymentException">It cannot be stopped.</exception>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (!_wasRequested)
        {
            return;
        }

        var isUp = Running is not null;
        Running = null;
        if (isUp)
        {
            await RequireGoneAsync([_program, "stop", _name], cancellationToken);
        }

        // One that removes itself does so a moment after it has stopped.
        if (!isUp || !_stays)
        {
            await RequireGoneAsync([_program, "rm", "--force", "--volumes", _name], cancellationToken);
        }

        _wasRequested = false;
    }

    /// <summary>Checks that the container is still up.</summary>
    /// <param name="cancellationToken">Abandons the question.</param>
    /// <exception cref="DeploymentException">It has ended; the message says how.</exception>
    public async ValueTask RequireRunningAsync(CancellationToken cancellationToken)
    {
        if (Running is not { } running)
        {
            return;
        }

        // An engine that does not answer says nothing about the container.
        var (found, reason) = await DockerInspection.AskAsync(client, _program, running.Name, cancellationToken);
        if (found is not { IsRunning: true } && (reason is null || !DockerEngine.IsDown(reason)))
        {
            throw NotRunning(running.Name, found?.State ?? reason, _wasRequested ? WhatToDo : "start it again");
        }
    }

    // Docker says it of its own program, Podman of the one that it uses (catatonit).
    private static bool LacksInit(CommandResult result) =>
        result.StandardError.Contains("init", StringComparison.Ordinal) && result.StandardError.Contains("not found", StringComparison.Ordinal);

    private async ValueTask RequireImageAsync(CancellationToken cancellationToken)
    {
        if (await DockerImages.ExistsAsync(client, _program, image, cancellationToken))
        {
            return;
        }

        // It is missing, or the program is, or its daemon.
        var (facts, reason) = await DockerProbe.AskAsync(client, programs, cancellationToken);
        _program = facts?.Program ?? throw new DeploymentException(deployment, $"containers cannot be made on {client.Place}: {reason}");
        try
        {
            await Pulling.RunAsync(
                $"{client.Location}\0{_program}\0{image}",
                async () => await DockerImages.EnsurePulledAsync(client, _program, image, cancellationToken),
                cancellationToken);
        }
        catch (ContainerImageException error)
        {
            throw new DeploymentException(deployment, error.Message, error);
        }
    }

    private async ValueTask DescribeAsync(string container, string? user, string advice, CancellationToken cancellationToken)
    {
        var (found, reason) = await DockerInspection.AskAsync(client, _program, container, cancellationToken);
        if (found is not { IsRunning: true })
        {
            throw NotRunning(container, found?.State ?? reason, advice);
        }

        Running = new RunningContainer
        {
            Name = container,
            Enter = user is null ? [_program, "exec", "--interactive", container] : [_program, "exec", "--interactive", $"--user={user}", container],
            HostName = found.Address,
            Mounts = found.Mounts,
        };
    }

    private DeploymentException NotRunning(string container, string? reason, string advice) =>
        new(deployment, $"the container '{container}' of '{image}' on {client.Place} does not run ({reason}); {advice}");

    private async ValueTask RequireGoneAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var result = await client.AskAsync(words, cancellationToken);
        if (result.ExitCode != 0 && !result.StandardError.Contains("no such container", StringComparison.OrdinalIgnoreCase)
            && !result.StandardError.Contains("no container with name", StringComparison.OrdinalIgnoreCase)
            && !result.StandardError.Contains("already in progress", StringComparison.OrdinalIgnoreCase))
        {
            throw new DeploymentException(
                deployment, $"the container '{_name}' on {client.Place} cannot be stopped: {EngineClient.Words(result)}; remove it with: {_program} rm --force {_name}");
        }
    }
}
