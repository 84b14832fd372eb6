using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>A container of busybox, whose tools are as small as they get.</summary>
public sealed class DockerContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        return new DockerConnector(
            new DockerDeployment { Image = ContainerEngineServer.SmallImage },
            new ConnectorContext { DeploymentName = "box", ConfigDirectory = "/", Processes = _processes },
            DockerEngine.AnyProgram);
    }
}
