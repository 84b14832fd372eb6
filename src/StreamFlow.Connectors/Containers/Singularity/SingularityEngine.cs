using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Runs commands in containers with Singularity or Apptainer. The container is a child of the program, so it ends with it.</summary>
/// <param name="options">What the user wants of all containers.</param>
/// <param name="environment">The environment of the program.</param>
internal sealed class SingularityEngine(SingularityOptions options, ClientEnvironment environment) : ContainerEngine<SingularityFacts>(environment)
{
    private readonly OnceEach<(string Location, string Image), bool> _entryPoints = new();

    /// <inheritdoc/>
    public override string Name => "Singularity";

    /// <inheritdoc/>
    protected override Task<(SingularityFacts? Facts, string? Reason)> AskAsync(EngineClient client, CancellationToken cancellationToken) =>
        SingularityProbe.AskAsync(client, cancellationToken);

    /// <inheritdoc/>
    protected override Task<string> EnsureImageAsync(EngineClient client, SingularityFacts facts, ContainerImageSource source, CancellationToken cancellationToken) =>
        SingularityImages.EnsureAsync(client, facts.Program, options, source, cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask<CommandResult> RunAsync(
        EngineClient client, SingularityFacts facts, ContainerRequest request, CancellationToken cancellationToken)
    {
        var hasEntryPoint = await _entryPoints.GetAsync(
            (client.Location.ToString(), request.Image), () => HasEntryPointAsync(client, facts.Program, request.Image, cancellationToken), cancellationToken);
        var (words, variables) = SingularityWords.ForJob(facts, options, hasEntryPoint, request);
        return await client.RunAsync(words, variables, request.Command, cancellationToken);
    }

    // Images made from those of Docker have a run script that says so.
    private static async Task<bool> HasEntryPointAsync(EngineClient client, string program, string image, CancellationToken cancellationToken)
    {
        var script = (await client.AskAsync([program, "inspect", "--runscript", image], cancellationToken)).StandardOutput;
        return script.Split('\n').Any(static line =>
            line.StartsWith("OCI_ENTRYPOINT=", StringComparison.Ordinal) && line["OCI_ENTRYPOINT=".Length..].Trim(' ', '\'', '"', '\r').Length > 0);
    }
}
