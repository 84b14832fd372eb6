using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Connectors.TestKit;

namespace StreamFlow.Connectors.Tests.Contract;

public sealed class LocalContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override ValueTask<IConnector> CreateAsync() =>
        new(new LocalConnector(new ConnectorContext { DeploymentName = "here", ConfigDirectory = "/", Processes = _processes }));
}
