using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Ssh;

public sealed class SshContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override ValueTask<IConnector> CreateAsync()
    {
        SshTestbed.Require();
        return new(new SshConnector(SshTestbed.Deployment, new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes }));
    }
}
