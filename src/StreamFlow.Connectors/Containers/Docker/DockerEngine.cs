using System.Security.Cryptography;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Runs commands in containers with the client of Docker, or of Podman, which has the same words.</summary>
/// <param name="options">What the user wants of all containers.</param>
/// <param name="programs">The client programs, the preferred one first.</param>
/// <param name="environment">The environment of clients.</param>
/// <param name="time">The clock.</param>
internal sealed class DockerEngine(DockerOptions options, IReadOnlyList<string> programs, ClientEnvironment environment, TimeProvider time) : IContainerEngine
{
    /// <summary>The client programs that are tried when none is asked for by name.</summary>
    public static readonly IReadOnlyList<string> AnyProgram = ["docker", "podman"];

    private static readonly TimeSpan RemovalPause = TimeSpan.FromSeconds(1);

    private readonly OnceEach<string, (DockerFacts? Facts, string? Reason)> _facts = new();
    private readonly OnceEach<(string Location, ContainerImageSource Source), string> _images = new();

    /// <inheritdoc/>
    public string Name => programs[0] == "podman" ? "Podman" : "Docker";

    /// <inheritdoc/>
    public async ValueTask<string?> WhyUnavailableAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken) =>
        (await ProbeAsync(ClientOf(connector, location), cancellationToken)).Reason;

    /// <inheritdoc/>
    public async ValueTask<string> GetImageAsync(
        IConnector connector, ExecutionLocation location, ContainerImageSource source, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        var facts = await FactsAsync(client, cancellationToken);
        return await _images.GetAsync((location.ToString(), source), () => DockerImages.EnsureAsync(client, facts.Program, source, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(
        IConnector connector, ExecutionLocation location, ContainerRequest request, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        var facts = await FactsAsync(client, cancellationToken);
        var name = $"streamflow-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        var (words, variables) = DockerRunWords.ForJob(facts, options, name, request);
        var hasEnded = false;
        try
        {
            var result = await client.RunAsync(words, variables, request.Command, cancellationToken);
            hasEnded = true;
            return result;
        }
        finally
        {
            if (!hasEnded)
            {
                await RemoveAsync(client, facts.Program, name);
            }
        }
    }

    /// <summary>Gets whether the engine does not answer, by the words of its client.</summary>
    public static bool IsDown(string words) =>
        words.Contains("Cannot connect to the Docker daemon", StringComparison.Ordinal)
        || words.Contains("error during connect", StringComparison.Ordinal)
        || words.Contains("Cannot connect to Podman", StringComparison.Ordinal);

    private EngineClient ClientOf(IConnector connector, ExecutionLocation location) => new(connector, location, environment);

    private ValueTask<(DockerFacts? Facts, string? Reason)> ProbeAsync(EngineClient client, CancellationToken cancellationToken) =>
        _facts.GetAsync(client.Location.ToString(), () => DockerProbe.AskAsync(client, programs, cancellationToken));

    private async ValueTask<DockerFacts> FactsAsync(EngineClient client, CancellationToken cancellationToken)
    {
        var (facts, reason) = await ProbeAsync(client, cancellationToken);
        return facts ?? throw new WorkflowExecutionException($"containers cannot be run on {client.Place}: {reason}");
    }

    // The client was ended, which asks the container to end but does not make it. One that was just being made may show up a moment later.
    private async Task RemoveAsync(EngineClient client, string program, string name)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var result = await client.AskAsync([program, "rm", "--force", "--volumes", name], CancellationToken.None);
            if (result.ExitCode == 0 && !result.StandardError.Contains("No such container", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            await Task.Delay(RemovalPause, time, CancellationToken.None);
        }
    }
}
