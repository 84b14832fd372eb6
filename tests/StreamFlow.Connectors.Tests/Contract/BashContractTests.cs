using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Connectors.TestKit;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The base class where <c>sh</c> is bash.</summary>
public sealed class BashContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _tools = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
        _tools.Dispose();
    }

    protected override ValueTask<IConnector> CreateAsync()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "/bin/bash is not on this machine.");
        File.CreateSymbolicLink(_tools.At("sh"), "/bin/bash");
        return new(SandboxConnector.Create(_processes, $"{_tools.Root}:/usr/bin:/bin"));
    }
}
