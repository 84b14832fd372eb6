using System.Collections.Concurrent;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Files;

namespace StreamFlow.Engine.Data;

/// <summary>Knows at which location the files of a run are. What no distant job made is on this machine.</summary>
/// <remarks>Every job works under a directory that no other job of any deployment has, so a path says where it is.</remarks>
/// <param name="runName">The name of the directory that all job directories of the run are in.</param>
/// <param name="localFiles">The files of this machine.</param>
internal sealed class DataRegistry(string runName, ILocationFileSystem localFiles) : IFileAccess
{
    private readonly string _marker = $"/{runName}/";
    private readonly ConcurrentDictionary<string, DataPlace> _distant = new(StringComparer.Ordinal);

    /// <summary>Notes that the files of a job are not on this machine.</summary>
    /// <param name="jobDirectory">The directory of the job.</param>
    /// <param name="place">Where it is.</param>
    public void Register(string jobDirectory, DataPlace place) => _distant[jobDirectory] = place;

    /// <summary>Finds where a path is; null stands for this machine.</summary>
    public DataPlace? FindDistant(string path)
    {
        if (_distant.IsEmpty)
        {
            return null;
        }

        var start = path.IndexOf(_marker, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = path.IndexOf('/', start + _marker.Length);
        return _distant.GetValueOrDefault(end < 0 ? path : path[..end]);
    }

    /// <inheritdoc/>
    public ValueTask<FilePlace?> FindAsync(string location, CancellationToken cancellationToken) =>
        new(DocumentUri.ToPath(location) is { } path ? new FilePlace(FindDistant(path)?.Files ?? localFiles, path) : null);
}
