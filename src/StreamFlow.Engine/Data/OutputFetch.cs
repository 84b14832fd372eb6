using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>Brings the files of the outputs that are elsewhere to this machine, several at once, before each gets its name.</summary>
/// <param name="registry">Knows which files are elsewhere.</param>
/// <param name="directory">A directory for them, on the volume of the outputs.</param>
internal sealed class OutputFetch(DataRegistry registry, string directory)
{
    private readonly Dictionary<string, string> _fetched = new(StringComparer.Ordinal);

    /// <summary>Fetches all files of a value; directories are left to be fetched as a whole.</summary>
    public async ValueTask FetchAsync(CwlValue value, CancellationToken cancellationToken)
    {
        var wanted = new List<(string Source, string Target, DataPlace Place)>();
        Collect(value, wanted);
        if (wanted.Count < 2)
        {
            _fetched.Clear();
            return; // One alone can go to its place at once.
        }

        Directory.CreateDirectory(directory);
        await Task.WhenAll(wanted.GroupBy(static file => file.Place).Select(group => group.Key.Connector.CopyFilesToLocalAsync(
            group.Key.Location, [.. group.Select(static file => new FileCopy(file.Source, file.Target))], CopyOptions.Private, cancellationToken).AsTask()));
        foreach (var (source, target, _) in wanted)
        {
            _fetched[source] = target;
        }
    }

    /// <summary>Gives where a file was put, once; null when it was not fetched.</summary>
    public string? Take(string source) => _fetched.Remove(source, out var target) ? target : null;

    /// <summary>Removes the directory.</summary>
    public void Clear()
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private void Collect(CwlValue value, List<(string Source, string Target, DataPlace Place)> wanted) => ContainedFiles.Visit(value, contained =>
    {
        if (contained is FileValue { Location: { } location }
            && DocumentUri.ToPath(location) is { } path
            && registry.FindDistant(path) is { Location.IsLocal: false } place
            && _fetched.TryAdd(path, string.Empty))
        {
            wanted.Add((path, Path.Join(directory, wanted.Count.ToString()), place));
        }
    });
}
