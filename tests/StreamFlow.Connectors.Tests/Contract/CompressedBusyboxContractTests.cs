using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The same with copies that are compressed on their way.</summary>
public sealed class CompressedBusyboxContractTests : BusyboxContractTests
{
    private protected override SandboxConnector Connect(IProcessLauncher processes, string path, string shell) => SandboxConnector.CreateSlow(processes, path, shell);
}
