using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>Connectors to the Docker of the test bed, which are taken down after each test.</summary>
public abstract class DockerTests : IAsyncLifetime
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gets the connectors that were made.</summary>
    private protected List<DockerConnector> Connectors { get; } = [];

    /// <summary>Gets a directory of the test.</summary>
    private protected TemporaryDirectory Here { get; } = new();

    public async ValueTask InitializeAsync() => await ContainerEngineServer.RequireDockerAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in Connectors)
        {
            await connector.UndeployAsync(external: false, CancellationToken.None);
            await connector.DisposeAsync();
        }

        _processes.Dispose();
        Here.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected DockerConnector Create(DockerDeployment deployment, string name = "box", string? program = null)
    {
        var context = new ConnectorContext { DeploymentName = name, ConfigDirectory = Here.Root, Processes = _processes };
        var connector = new DockerConnector(deployment, context, program is null ? DockerEngine.AnyProgram : [program]);
        lock (Connectors)
        {
            Connectors.Add(connector);
        }

        return connector;
    }

    private protected async Task<(DockerConnector Connector, AvailableLocation Location)> DeployAsync(
        DockerDeployment deployment, string name = "box", string? program = null)
    {
        var connector = Create(deployment, name, program);
        await connector.DeployAsync(external: false, Token);
        return (connector, (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0]);
    }
}
