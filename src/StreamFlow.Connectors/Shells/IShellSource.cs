using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Shells;

/// <summary>Where shells come from.</summary>
internal interface IShellSource
{
    /// <summary>Gets whether others wait for what idle shells hold.</summary>
    bool IsStarved { get; }

    /// <summary>Gets whether a shell that could not be opened may be had in a moment, so that it is worth waiting for.</summary>
    /// <param name="reason">What was said about it.</param>
    bool MayRecover(string reason);

    /// <summary>Starts a POSIX shell that reads its commands from its input.</summary>
    /// <param name="mayWait">Whether to wait for a place, where their number is limited; otherwise that none is free is an error.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ICommandChannel> OpenAsync(bool mayWait, CancellationToken cancellationToken);
}
