using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs the commands of jobs.</summary>
internal interface ICommandRunner
{
    /// <summary>Runs a command and waits for it to end.</summary>
    /// <param name="connector">The connector of the place.</param>
    /// <param name="location">The place.</param>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    ValueTask<CommandResult> RunAsync(IConnector connector, ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken);
}
