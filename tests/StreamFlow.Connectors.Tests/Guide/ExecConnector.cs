using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Tests.Guide;

/// <summary>Runs commands in a place that is entered by a command.</summary>
public sealed class ExecConnector(ExecDeployment deployment, ConnectorContext context) : BaseConnector(context)
{
    public override ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        new([new AvailableLocation { Name = "inside", Deployment = DeploymentName, Service = query.Service, Slots = 4 }]);

    public override ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
        new(Context.Processes.Start(new ProcessRequest
        {
            Arguments = [.. deployment.Enter, "sh", "-c", command.ToString()],
            UsesSockets = true,
        }));
}
