using System.Collections.Concurrent;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Jobs;

namespace StreamFlow.Engine.Data;

/// <summary>Knows at which location the files of a run are. What no distant job made is on this machine.</summary>
/// <remarks>Every job works under a directory that no other job of any deployment has, so a path says where it is.</remarks>
/// <param name="runName">The name of the directory that all job directories of the run are in.</param>
/// <param name="localFiles">The files of this machine.</param>
/// <param name="web">Downloads files.</param>
internal sealed class DataRegistry(string runName, ILocationFileSystem localFiles, InputFetcher web) : IFileAccess
{
    private readonly string _marker = $"/{runName}/";
    private readonly ConcurrentDictionary<string, DataPlace> _distant = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DataPlace> _paths = new(StringComparer.Ordinal);

    /// <summary>Notes that the files of a job are not on this machine.</summary>
    /// <param name="jobDirectory">The directory of the job.</param>
    /// <param name="place">Where it is.</param>
    public void Register(string jobDirectory, DataPlace place) => _distant[jobDirectory] = place;

    /// <summary>Notes that what a bound port names is not on this machine.</summary>
    /// <param name="path">The path of a file or directory.</param>
    /// <param name="place">Where it is.</param>
    public void RegisterPath(string path, DataPlace place) => _paths[path] = place;

    /// <summary>Finds where a path is; null stands for this machine.</summary>
    public DataPlace? FindDistant(string path)
    {
        if (!_distant.IsEmpty && path.IndexOf(_marker, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = path.IndexOf('/', start + _marker.Length);
            return _distant.GetValueOrDefault(end < 0 ? path : path[..end]);
        }

        return _paths.IsEmpty ? null : FindAround(path);
    }

    /// <inheritdoc/>
    public async ValueTask<FilePlace?> FindAsync(string location, CancellationToken cancellationToken)
    {
        if (DocumentUri.ToPath(location) is not { } path)
        {
            return null;
        }

        await web.BringMissingAsync(path, cancellationToken);
        return new FilePlace(FindDistant(path)?.Files ?? localFiles, path);
    }

    /// <inheritdoc/>
    public ValueTask<string> BringAsync(string location, string? basename, CancellationToken cancellationToken) =>
        web.BringAsync(location, basename, cancellationToken);

    // What is in a directory is where the directory is.
    private DataPlace? FindAround(string path)
    {
        path = path.TrimEnd('/');
        while (path.Length > 0)
        {
            if (_paths.TryGetValue(path, out var place))
            {
                return place;
            }

            path = path[..path.LastIndexOf('/')];
        }

        return null;
    }
}
