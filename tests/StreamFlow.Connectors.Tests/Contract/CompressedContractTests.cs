using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>The base class over the shell of this machine, with copies that are compressed on their way.</summary>
public sealed class CompressedContractTests : SandboxContractTests
{
    private protected override SandboxConnector Connect(IProcessLauncher processes) => SandboxConnector.CreateSlow(processes);
}
