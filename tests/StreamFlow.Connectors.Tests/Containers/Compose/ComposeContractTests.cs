using StreamFlow.Connectors.Containers.Compose;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Compose;

/// <summary>A project of one service, which comes up quickly.</summary>
public sealed class ComposeContractTests : ConnectorContract
{
    private const string File = $"""
        version: "3.8"
        services:
          box:
            image: {ContainerEngineServer.SmallImage}
            command: [sleep, infinity]
            network_mode: none
        """;

    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
        _directory.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _directory.Write("compose.yml", File);
        return new ComposeConnector(
            new DockerComposeDeployment { Files = ["compose.yml"], Timeout = TimeSpan.Zero },
            new ConnectorContext { DeploymentName = "stack", ConfigDirectory = _directory.Root, Processes = _processes });
    }
}
