using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Connectors.Tests.Ssh;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>A container at a host: every command of the engine, and all data, go through one connection.</summary>
public sealed class DockerOverSshContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private PrivateSshd? _server;
    private SshConnector? _host;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_host is not null)
        {
            await _host.UndeployAsync(external: false, CancellationToken.None);
            await _host.DisposeAsync();
        }

        _server?.Dispose();
        _processes.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _server = new PrivateSshd();
        var context = new ConnectorContext { DeploymentName = "host", ConfigDirectory = "/", Processes = _processes };
        _host = new SshConnector(_server.Deployment, context);
        await _host.DeployAsync(external: false, Token);
        return new DockerConnector(
            new DockerDeployment { Image = ContainerEngineServer.SmallImage }, context with { DeploymentName = "box", Inner = _host }, DockerEngine.AnyProgram);
    }
}
