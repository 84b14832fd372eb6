using StreamFlow.Connectors.Local;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Runs the jobs of a queue in containers: each job starts its own, on the node that the scheduler gives it. There is no instance,
/// which would be on the submitting host, or gone with the job that started it.</summary>
/// <param name="deployment">The container.</param>
/// <param name="context">What the connector is given; its inner connector is the queue.</param>
internal sealed class SingularityQueueConnector(SingularityDeployment deployment, ConnectorContext context) : BatchConnector(context)
{
    private readonly Dictionary<string, string> _environment = SingularityVariables.Of(context.DeploymentName, deployment);
    private SingularityDeployment _deployment = deployment;
    private SingularityFacts? _facts;
    private string? _image;

    /// <summary>Makes sure that the image is at the submitting host, in a directory that the nodes see.</summary>
    /// <inheritdoc/>
    public override async ValueTask DeployAsync(bool external, CancellationToken cancellationToken)
    {
        var locations = await Inner.GetAvailableLocationsAsync(new LocationQuery { Service = Context.InnerService }, cancellationToken);
        var client = new EngineClient(Inner, locations[0], new ClientEnvironment(LocalChannel.Environment));
        var (facts, reason) = await SingularityProbe.AskAsync(client, cancellationToken);
        _facts = facts ?? throw new DeploymentException(DeploymentName, $"containers cannot be run on {client.Place}: {reason}");
        if (client.Location.IsLocal)
        {
            _deployment = SingularityBinds.Resolve(_deployment, Context.ConfigDirectory);
        }

        _image = await SingularityImage.RequireAsync(DeploymentName, _deployment, facts.Program, client, Context.ConfigDirectory, cancellationToken);
        await client.MakeSourcesAsync(SingularityBinds.SourcesOf(_deployment), cancellationToken);
    }

    /// <summary>Lists the queue. Its files are not simply those of this machine, even where the queue is here: a container sees what is bound.</summary>
    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        [.. (await base.GetAvailableLocationsAsync(query, cancellationToken)).Select(static location => location with { IsLocal = false, Mounts = NoMounts })];

    /// <inheritdoc/>
    public override ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        base.CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options with { ReadOnly = false }, cancellationToken);

    /// <summary>Copies, and does not link: what a link leads to may not be seen in the container.</summary>
    /// <inheritdoc/>
    public override ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        base.CopyRemoteToRemoteAsync(sourceConnector, source, sourcePath, destinationPath, destinations, options with { ReadOnly = false }, cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<CommandResult> SubmitAsync(ExecutionLocation location, CommandRequest job, CancellationToken cancellationToken)
    {
        if (_facts is not { } facts || _image is not { } image)
        {
            throw new DeploymentException(DeploymentName, "it was not brought up, or is down again");
        }

        var (words, variables) = SingularityWords.ForQueuedJob(facts, _deployment, image, _environment, job);
        return Inner.RunAsync(InnerOf(location), job with { Arguments = words, Environment = variables }, cancellationToken);
    }

    private static IReadOnlyDictionary<string, string> NoMounts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
