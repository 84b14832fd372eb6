using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Guide;

/// <summary>The example of the guide keeps what every connector has to.</summary>
public sealed class ExecContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override ValueTask<IConnector> CreateAsync() =>
        new(new ExecDeployment { Enter = ["env", "nice"] }
            .CreateConnector(new ConnectorContext { DeploymentName = "box", ConfigDirectory = "/", Processes = _processes }));
}
