using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Stacked;

public sealed class DockerInSshContractTests : StackedContract
{
    protected override async ValueTask<IConnector> CreateAsync(ConnectorContext context)
    {
        await ContainerEngineServer.RequireDockerAsync();
        return new DockerConnector(new DockerDeployment { Image = ContainerEngineServer.SmallImage }, context, DockerEngine.AnyProgram);
    }
}
