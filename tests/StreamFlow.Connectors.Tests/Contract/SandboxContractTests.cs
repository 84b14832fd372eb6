using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;
using StreamFlow.Connectors.TestKit;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The base class over the shell of this machine.</summary>
public class SandboxContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override ValueTask<IConnector> CreateAsync() => new(Connect(_processes));

    private protected virtual SandboxConnector Connect(IProcessLauncher processes) => SandboxConnector.Create(processes);
}
