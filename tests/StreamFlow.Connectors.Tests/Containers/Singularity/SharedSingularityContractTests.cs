using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

/// <summary>An instance of busybox with the binds that Singularity makes of itself, so that much of this machine is seen in it.</summary>
public sealed class SharedSingularityContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync() => new SingularityConnector(
        new SingularityDeployment { Image = Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif") },
        new ConnectorContext { DeploymentName = "box", ConfigDirectory = "/", Processes = _processes });
}
