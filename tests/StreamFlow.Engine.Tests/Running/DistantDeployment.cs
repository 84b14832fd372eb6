using StreamFlow.Connectors;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>A place that only a shell leads to, as to another machine; its files are those of this one.</summary>
internal sealed record DistantDeployment : Deployment
{
    /// <summary>Makes the connector.</summary>
    public static IConnector Connect(DistantDeployment deployment, ConnectorContext context) => new Connector(context);

    private sealed class Connector(ConnectorContext context) : BaseConnector(context)
    {
        public override ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
            new([new AvailableLocation { Name = "there", Deployment = DeploymentName, Slots = 2 }]);

        public override ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) =>
            new(Context.Processes.Start(new ProcessRequest
            {
                Arguments = ["/bin/sh", "-c", command.ToString()],
                Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin", ["HOME"] = "/tmp" },
                UsesSockets = true,
            }));
    }
}
