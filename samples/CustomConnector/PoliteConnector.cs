using StreamFlow.Connectors;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Samples.CustomConnector;

/// <summary>Runs commands through another connector, with <c>nice</c> in front of them; files, streams and copies are those of the other.</summary>
internal sealed class PoliteConnector(PoliteDeployment options, ConnectorContext context) : ConnectorWrapper(context)
{
    private readonly string[] _prefix = ["nice", "-n", (options.Niceness ?? 10).ToString()];

    public override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        // Without known hardware, the slots alone say how many jobs run at once.
        var locations = await base.GetAvailableLocationsAsync(query, cancellationToken);
        return [.. locations.Select(location => location with { Hardware = null, Slots = options.AtOnce ?? 2 })];
    }

    public override ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        base.RunAsync(location, command with { Arguments = [.. _prefix, .. command.Arguments] }, cancellationToken);
}
