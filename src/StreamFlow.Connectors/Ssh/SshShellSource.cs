using StreamFlow.Connectors.Shells;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Ssh;

/// <summary>Shells at a host, each of which takes one of its sessions.</summary>
internal sealed class SshShellSource(SshHost host) : IShellSource
{
    public bool IsStarved => host.IsStarved;

    /// <summary>Nothing: the host has been patient already.</summary>
    public bool MayRecover(string reason) => false;

    public ValueTask<ICommandChannel> OpenAsync(bool mayWait, CancellationToken cancellationToken) =>
        host.OpenAsync(new ShellCommand("exec", "sh"), mayWait, cancellationToken);
}
