using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Containers;

/// <summary>Runs single commands in containers of their own. What was found out about a location, and the images that it has, are asked for once.</summary>
/// <typeparam name="TFacts">What an engine tells about itself.</typeparam>
/// <param name="environment">The environment of clients.</param>
internal abstract class ContainerEngine<TFacts>(ClientEnvironment environment) : IContainerEngine
    where TFacts : class
{
    private readonly OnceEach<string, (TFacts? Facts, string? Reason)> _facts = new();
    private readonly OnceEach<(string Location, ContainerImageSource Source), string> _images = new();

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public async ValueTask<string?> WhyUnavailableAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken) =>
        (await AskOnceAsync(ClientOf(connector, location), cancellationToken)).Reason;

    /// <inheritdoc/>
    public async ValueTask<string> GetImageAsync(
        IConnector connector, ExecutionLocation location, ContainerImageSource source, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        var facts = await FactsAsync(client, cancellationToken);
        return await _images.GetAsync((location.ToString(), source), () => EnsureImageAsync(client, facts, source, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(
        IConnector connector, ExecutionLocation location, ContainerRequest request, CancellationToken cancellationToken)
    {
        var client = ClientOf(connector, location);
        return await RunAsync(client, await FactsAsync(client, cancellationToken), request, cancellationToken);
    }

    /// <summary>Asks what engine a location has.</summary>
    /// <returns>The facts, or why there are none.</returns>
    protected abstract Task<(TFacts? Facts, string? Reason)> AskAsync(EngineClient client, CancellationToken cancellationToken);

    /// <summary>Makes sure that an image is at a location.</summary>
    /// <returns>The name to run it by.</returns>
    protected abstract Task<string> EnsureImageAsync(EngineClient client, TFacts facts, ContainerImageSource source, CancellationToken cancellationToken);

    /// <summary>Runs a command in a container of its own, which is gone afterwards.</summary>
    protected abstract ValueTask<CommandResult> RunAsync(EngineClient client, TFacts facts, ContainerRequest request, CancellationToken cancellationToken);

    private EngineClient ClientOf(IConnector connector, ExecutionLocation location) => new(connector, location, environment);

    private ValueTask<(TFacts? Facts, string? Reason)> AskOnceAsync(EngineClient client, CancellationToken cancellationToken) =>
        _facts.GetAsync(client.Location.ToString(), () => AskAsync(client, cancellationToken), cancellationToken);

    private async ValueTask<TFacts> FactsAsync(EngineClient client, CancellationToken cancellationToken)
    {
        var (facts, reason) = await AskOnceAsync(client, cancellationToken);
        return facts ?? throw new WorkflowExecutionException($"containers cannot be run on {client.Place}: {reason}");
    }
}
