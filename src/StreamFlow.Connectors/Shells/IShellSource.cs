using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Shells;

/// <summary>Where shells come from.</summary>
internal interface IShellSource
{
    /// <summary>Gets whether others wait for what idle shells hold.</summary>
    bool IsStarved { get; }

    /// <summary>Starts a POSIX shell that reads its commands from its input.</summary>
    /// <param name="mayWait">Whether to wait for a place, where their number is limited; otherwise that none is free is an error.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ICommandChannel> OpenAsync(bool mayWait, CancellationToken cancellationToken);
}
