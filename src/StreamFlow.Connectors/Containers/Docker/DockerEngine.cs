using System.Security.Cryptography;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Runs commands in containers with the client of Docker, or of Podman, which has the same words.</summary>
/// <param name="options">What the user wants of all containers.</param>
/// <param name="programs">The client programs, the preferred one first.</param>
/// <param name="environment">The environment of clients.</param>
/// <param name="time">The clock.</param>
internal sealed class DockerEngine(DockerOptions options, IReadOnlyList<string> programs, ClientEnvironment environment, TimeProvider time)
    : ContainerEngine<DockerFacts>(environment)
{
    /// <summary>The client programs that are tried when none is asked for by name.</summary>
    public static readonly IReadOnlyList<string> AnyProgram = ["docker", "podman"];

    private static readonly TimeSpan RemovalPause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override string Name => programs[0] == "podman" ? "Podman" : "Docker";

    /// <summary>Gets whether the engine does not answer, by the words of its client.</summary>
    public static bool IsDown(string words) =>
        words.Contains("Cannot connect to the Docker daemon", StringComparison.Ordinal)
        || words.Contains("error during connect", StringComparison.Ordinal)
        || words.Contains("Cannot connect to Podman", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override Task<(DockerFacts? Facts, string? Reason)> AskAsync(EngineClient client, CancellationToken cancellationToken) =>
        DockerProbe.AskAsync(client, programs, cancellationToken);

    /// <inheritdoc/>
    protected override Task<string> EnsureImageAsync(EngineClient client, DockerFacts facts, ContainerImageSource source, CancellationToken cancellationToken) =>
        DockerImages.EnsureAsync(client, facts.Program, source, cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask<CommandResult> RunAsync(
        EngineClient client, DockerFacts facts, ContainerRequest request, CancellationToken cancellationToken)
    {
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
