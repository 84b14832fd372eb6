using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Shells;

/// <summary>Shells whose number is not limited by anybody.</summary>
/// <param name="open">Starts one.</param>
/// <param name="mayRecover">Whether one that could not be opened may be had in a moment, by what was said; null when it cannot.</param>
internal sealed class ShellSource(Func<CancellationToken, ValueTask<ICommandChannel>> open, Func<string, bool>? mayRecover = null) : IShellSource
{
    public bool IsStarved => false;

    public bool MayRecover(string reason) => mayRecover?.Invoke(reason) == true;

    public ValueTask<ICommandChannel> OpenAsync(bool mayWait, CancellationToken cancellationToken) => open(cancellationToken);
}
