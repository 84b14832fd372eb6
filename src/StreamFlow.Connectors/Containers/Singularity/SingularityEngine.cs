using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Runs commands in containers with Singularity or Apptainer. The container is a child of the program, so it ends with it.</summary>
/// <param name="options">What the user wants of all containers.</param>
/// <param name="environment">The environment of the program.</param>
internal sealed class SingularityEngine(SingularityOptions options, ClientEnvironment environment) : IContainerEngine
{
    private readonly OnceEach<string, (SingularityFacts? Facts, string? Reason)> _facts = new();
    private readonly OnceEach<(string Location, ContainerImageSource Source), string> _images = new();
    private readonly OnceEach<(string Location, string Image), bool> _entryPoints = new();

    /// <inheritdoc/>
    public string Name => "Singularity";

    /// <inheritdoc/>
    public async ValueTask<string?> WhyUnavailableAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken) =>
        (await ProbeAsync(ClientOf(connector, location), cancellationToken)).Reason;

    /// <inheritdoc/>
    public async ValueTask<string> GetImageAsync(
        IConnector connector, ExecutionLocation location, ContainerImageSource source, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        var facts = await FactsAsync(client, cancellationToken);
        return await _images.GetAsync((location.ToString(), source), () => SingularityImages.EnsureAsync(client, facts.Program, source, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(
        IConnector connector, ExecutionLocation location, ContainerRequest request, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        var facts = await FactsAsync(client, cancellationToken);
        var hasEntryPoint = await _entryPoints.GetAsync(
            (location.ToString(), request.Image), () => HasEntryPointAsync(client, facts.Program, request.Image, cancellationToken));
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

    private EngineClient ClientOf(IConnector connector, ExecutionLocation location) => new(connector, location, environment);

    private ValueTask<(SingularityFacts? Facts, string? Reason)> ProbeAsync(EngineClient client, CancellationToken cancellationToken) =>
        _facts.GetAsync(client.Location.ToString(), () => AskAsync(client, cancellationToken));

    private async ValueTask<SingularityFacts> FactsAsync(EngineClient client, CancellationToken cancellationToken)
    {
        var (facts, reason) = await ProbeAsync(client, cancellationToken);
        return facts ?? throw new WorkflowExecutionException($"containers cannot be run on {client.Place}: {reason}");
    }

    private static async Task<(SingularityFacts? Facts, string? Reason)> AskAsync(EngineClient client, CancellationToken cancellationToken)
    {
        foreach (var program in new[] { "singularity", "apptainer" })
        {
            var version = await client.AskAsync([program, "--version"], cancellationToken);
            if (version.ExitCode == 0)
            {
                return (SingularityFacts.Read(program, version.StandardOutput), null);
            }

            if (version.ExitCode != EngineClient.NotFound)
            {
                return (null, $"'{program} --version' says: {EngineClient.Words(version)}");
            }
        }

        return (null, "there is no program 'singularity' or 'apptainer'");
    }
}
