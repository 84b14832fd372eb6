using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Stacked;

public sealed class SingularityInSshContractTests : StackedContract
{
    protected override async ValueTask<IConnector> CreateAsync(ConnectorContext context) => new SingularityConnector(
        new SingularityDeployment { Image = Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif"), Containall = true, WritableTmpfs = true },
        context);
}
