using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors;

// Copies: on the shortest way there is, and else as streams through this process.
public abstract partial class BaseConnector
{
    private readonly CopyOnce _once = new();
    private readonly SlowLinks _links;

    /// <inheritdoc/>
    public virtual async ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await _once.RunAsync(
            Key("local", sourcePath, destinationPath, destinations),
            async () =>
            {
                var others = await WithoutThoseAsync(
                    destinations, destination => TrySendAsync(sourcePath, destinationPath, destination, options, cancellationToken));
                if (others.Count > 0)
                {
                    await Copies().SendAsync(sourcePath, destinationPath, others, options, cancellationToken);
                }
            },
            cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken) =>
        await _once.RunAsync(
            Key(source.ToString(), sourcePath, destinationPath, []),
            async () =>
            {
                if (!await TryFetchAsync(source, sourcePath, destinationPath, options, cancellationToken))
                {
                    await Copies().FetchAsync(source, sourcePath, destinationPath, options, cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Copies small files many at a time, in one round trip of a shell that is open anyway.</summary>
    /// <inheritdoc/>
    public virtual async ValueTask CopyFilesToLocalAsync(ExecutionLocation source, IReadOnlyList<FileCopy> files, CopyOptions options, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            files.Chunk(SmallFiles.MostAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = MaximumShells, CancellationToken = cancellationToken },
            async (some, token) =>
            {
                if (options.VerifyChecksum || !await SmallFiles.FetchAsync(ShellsOf(source), some, options.Progress, token))
                {
                    foreach (var file in some)
                    {
                        await CopyRemoteToLocalAsync(source, file.SourcePath, file.DestinationPath, options, token);
                    }
                }
            });

    /// <inheritdoc/>
    public virtual async ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (source.IsLocal)
        {
            await CopyLocalToRemoteAsync(sourcePath, destinationPath, destinations, options, cancellationToken);
            return;
        }

        await _once.RunAsync(
            Key(source.ToString(), sourcePath, destinationPath, destinations),
            async () =>
            {
                var others = await WithoutThoseAsync(
                    destinations, destination => TryRelayAsync(sourceConnector, source, sourcePath, destinationPath, destination, options, cancellationToken));
                if (others.Count > 0)
                {
                    await Copies().RelayAsync(sourceConnector, source, sourcePath, destinationPath, others, options, cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <summary>Says whether a path of one location is the same file at another. Default: when they are the same location.</summary>
    /// <param name="source">The location of the path.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="destination">The other location, which is one of this deployment.</param>
    /// <returns><see langword="true"/> when nothing has to be moved from one to the other.</returns>
    protected virtual bool SharesFiles(ExecutionLocation source, string path, ExecutionLocation destination) =>
        string.Equals(source.Deployment, destination.Deployment, StringComparison.Ordinal) && string.Equals(source.Name, destination.Name, StringComparison.Ordinal);

    /// <summary>Sends a file or directory of this machine to a location on a shorter way than through this process.</summary>
    /// <returns>False when there is none, and nothing has happened.</returns>
    private protected virtual ValueTask<bool> TrySendAsync(
        string sourcePath, string destinationPath, ExecutionLocation destination, CopyOptions options, CancellationToken cancellationToken) => new(false);

    /// <summary>Brings a file or directory of a location to this machine on a shorter way than through this process.</summary>
    /// <returns>False when there is none, and nothing has happened.</returns>
    private protected virtual ValueTask<bool> TryFetchAsync(
        ExecutionLocation source, string sourcePath, string destinationPath, CopyOptions options, CancellationToken cancellationToken) => new(false);

    /// <summary>Copies a file or directory of any location to one of this deployment on a shorter way than through this process.</summary>
    /// <returns>False when there is none, and nothing has happened.</returns>
    private protected virtual async ValueTask<bool> TryRelayAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        ExecutionLocation destination,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (!SharesFiles(source, sourcePath, destination))
        {
            return false;
        }

        await LocationCopies.CopyInsideAsync(GetFileSystem(destination), sourcePath, destinationPath, options, cancellationToken);
        return true;
    }

    private static string Key(string source, string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations) =>
        string.Join('\0', [source, sourcePath, destinationPath, .. destinations.Select(static location => location.ToString())]);

    private static async ValueTask<List<ExecutionLocation>> WithoutThoseAsync(
        IReadOnlyList<ExecutionLocation> destinations, Func<ExecutionLocation, ValueTask<bool>> reach)
    {
        var others = new List<ExecutionLocation>(destinations.Count);
        foreach (var destination in destinations)
        {
            if (!await reach(destination))
            {
                others.Add(destination);
            }
        }

        return others;
    }

    private LocationCopies Copies() => new(this, ShellsOf, TransferBufferSize, _links);
}
