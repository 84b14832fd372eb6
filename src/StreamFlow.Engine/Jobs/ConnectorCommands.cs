using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs commands through the connector of their place.</summary>
internal sealed class ConnectorCommands : ICommandRunner
{
    public static ConnectorCommands Instance { get; } = new();

    public ValueTask<CommandResult> RunAsync(IConnector connector, ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) =>
        connector.RunAsync(location, command, cancellationToken);
}
