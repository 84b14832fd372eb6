using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

/// <summary>An instance of busybox that sees as little of this machine as it can, so that files really move.</summary>
public sealed class SingularityContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync() => new SingularityConnector(
        new SingularityDeployment { Image = Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif"), Containall = true, WritableTmpfs = true },
        new ConnectorContext { DeploymentName = "box", ConfigDirectory = "/", Processes = _processes });
}
