using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The base class on a system whose every tool is busybox's, as small container images have it.</summary>
public class BusyboxContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _tools = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
        _tools.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override ValueTask<IConnector> CreateAsync()
    {
        const string Program = "/bin/busybox";
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not on this machine.");
        using var list = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Program, ["--install", "-s", _tools.Root]))!;
        list.WaitForExit();
        return new(Connect(_processes, _tools.Root, _tools.At("sh")));
    }

    private protected virtual SandboxConnector Connect(IProcessLauncher processes, string path, string shell) => SandboxConnector.Create(processes, path, shell);
}
