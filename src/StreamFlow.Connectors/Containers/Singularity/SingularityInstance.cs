using System.Text.Json;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>The life of one instance: it is started, or found, and stopped.</summary>
/// <param name="name">The name of the deployment.</param>
/// <param name="deployment">The deployment.</param>
/// <param name="instance">The name of the instance.</param>
/// <param name="client">The client of the engine.</param>
internal sealed class SingularityInstance(string name, SingularityDeployment deployment, string instance, EngineClient client)
{
    private readonly Dictionary<string, string> _environment = SingularityVariables.Of(name, deployment);
    private SingularityFacts? _facts;
    private bool _wasRequested;

    /// <summary>Gets the instance; null when it is not up.</summary>
    public RunningContainer? Running { get; private set; }

    /// <summary>Starts the instance.</summary>
    /// <param name="directory">The directory that relative paths on this machine start from.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <exception cref="DeploymentException">It cannot be started.</exception>
    public async ValueTask StartAsync(string directory, CancellationToken cancellationToken)
    {
        var facts = await RequireEngineAsync(cancellationToken);
        var image = await SingularityImage.RequireAsync(name, deployment, facts.Program, client, directory, cancellationToken);
        await client.MakeSourcesAsync(SingularityBinds.SourcesOf(deployment), cancellationToken);
        _wasRequested = true;
        var (words, variables) = SingularityWords.ForInstance(facts, deployment, image, instance, _environment);
        var result = await client.AskAsync(words, variables, cancellationToken);
        if (result.ExitCode != 0)
        {
            var advice = deployment.Image.ContainsAny(['/', ':', '.']) ? string.Empty : $"; an image of a registry is written as docker://{deployment.Image}";
            throw new DeploymentException(name, $"no instance can be started from the image '{deployment.Image}' on {client.Place}: {EngineClient.Words(result)}{advice}");
        }

        await DescribeAsync(facts, "it ended as soon as it had started", cancellationToken);
    }

    /// <summary>Finds an instance that somebody else has started.</summary>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <exception cref="DeploymentException">There is no such instance.</exception>
    public async ValueTask FindAsync(CancellationToken cancellationToken) =>
        await DescribeAsync(await RequireEngineAsync(cancellationToken), "start it first, as the user that the deployment has there", cancellationToken);

    /// <summary>Stops the instance. One that is gone already is no trouble.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DeploymentException">It cannot be stopped.</exception>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (!_wasRequested || _facts is not { } facts)
        {
            return;
        }

        Running = null;
        var result = await client.AskAsync([facts.Program, "--quiet", "instance", "stop", instance], cancellationToken);
        if (result.ExitCode != 0 && !result.StandardError.Contains("no instance found", StringComparison.OrdinalIgnoreCase))
        {
            throw new DeploymentException(
                name, $"the instance '{instance}' on {client.Place} cannot be stopped: {EngineClient.Words(result)}; stop it with: {facts.Program} instance stop {instance}");
        }

        _wasRequested = false;
    }

    private async ValueTask<SingularityFacts> RequireEngineAsync(CancellationToken cancellationToken)
    {
        var (facts, reason) = await SingularityProbe.AskAsync(client, cancellationToken);
        return _facts = facts ?? throw new DeploymentException(name, $"containers cannot be run on {client.Place}: {reason}");
    }

    private async ValueTask DescribeAsync(SingularityFacts facts, string advice, CancellationToken cancellationToken)
    {
        var list = await client.AskAsync([facts.Program, "--quiet", "instance", "list", "--json", instance], cancellationToken);
        if (list.ExitCode != 0 || AddressIn(list.StandardOutput) is not { } address)
        {
            throw new DeploymentException(
                name, $"the instance '{instance}' on {client.Place} does not run{(list.ExitCode == 0 ? string.Empty : $" ({EngineClient.Words(list)})")}; {advice}");
        }

        var enter = SingularityWords.ForEntering(facts, deployment, instance);
        var inside = await client.AskAsync([.. enter, "cat", "/proc/self/mountinfo"], cancellationToken);
        var outside = await client.AskAsync(["cat", "/proc/self/mountinfo"], cancellationToken);
        Running = new RunningContainer
        {
            Name = instance,
            Enter = enter,
            Environment = _environment,
            HostName = address.Length > 0 ? address : client.Location.HostName, // Without a network of its own it has that of its host.
            Mounts = inside.ExitCode == 0 && outside.ExitCode == 0 ? MountInfo.Compare(inside.StandardOutput, outside.StandardOutput) : [],
        };
    }

    // Empty for an instance without an address; null when there is no such instance.
    private string? AddressIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.GetProperty("instances").EnumerateArray())
        {
            if (entry.GetProperty("instance").GetString() == instance)
            {
                return entry.TryGetProperty("ip", out var address) ? address.GetString() ?? string.Empty : string.Empty;
            }
        }

        return null;
    }
}
