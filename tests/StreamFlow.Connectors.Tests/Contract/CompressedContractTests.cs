using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Connectors.TestKit;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The base class over the shell of this machine, with copies that are compressed on their way.</summary>
public sealed class CompressedContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override ValueTask<IConnector> CreateAsync() => new(SandboxConnector.CreateSlow(_processes));
}
