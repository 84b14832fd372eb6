using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Shells;

/// <summary>Shells whose number is not limited by anybody.</summary>
/// <param name="open">Starts one.</param>
internal sealed class ShellSource(Func<CancellationToken, ValueTask<ICommandChannel>> open) : IShellSource
{
    public bool IsStarved => false;

    public ValueTask<ICommandChannel> OpenAsync(bool mayWait, CancellationToken cancellationToken) => open(cancellationToken);
}
