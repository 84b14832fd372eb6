using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Files;

/// <summary>The files of a location, of which one directory has been listed already: what is asked about it is answered without a round trip, as it was then.</summary>
/// <param name="files">The files of the location.</param>
/// <param name="directory">The directory.</param>
/// <param name="entries">All that is in it, links followed.</param>
internal sealed class ListedDirectory(ILocationFileSystem files, string directory, IReadOnlyList<FileEntry> entries) : ILocationFileSystem
{
    private readonly Dictionary<string, FileEntry> _byPath = entries.ToDictionary(static entry => entry.Path, StringComparer.Ordinal);

    public ValueTask<FileEntry?> StatAsync(string path, bool followLinks, CancellationToken cancellationToken)
    {
        if (NameIn(path) is not { } rest || rest.AsSpan().IndexOfAnyExcept('.') < 0)
        {
            return files.StatAsync(path, followLinks, cancellationToken);
        }

        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (!_byPath.TryGetValue($"{directory}/{(slash < 0 ? rest : rest[..slash])}", out var entry))
        {
            return new((FileEntry?)null);
        }

        return slash >= 0 ? files.StatAsync(path, followLinks, cancellationToken)
            : followLinks ? new(entry.Kind == FileKind.SymbolicLink ? null : entry)
            : new(entry.IsLink ? new FileEntry(path, FileKind.SymbolicLink, 0) { IsLink = true } : entry);
    }

    public ValueTask<IReadOnlyList<FileEntry>> ListAsync(string path, CancellationToken cancellationToken) => path == directory
        ? new(InOrder(entries))
        : files.ListAsync(path, cancellationToken);

    public ValueTask<IReadOnlyList<FileEntry>> GlobAsync(string root, string pattern, CancellationToken cancellationToken)
    {
        if (root != directory || pattern.Length == 0 || pattern.Contains('/', StringComparison.Ordinal) || pattern.AsSpan().IndexOfAnyExcept('.') < 0)
        {
            return files.GlobAsync(root, pattern, cancellationToken);
        }

        var there = entries.Where(static entry => entry.Kind != FileKind.SymbolicLink);
        var name = ShellPattern.Unescape(pattern);
        return new(InOrder(ShellPattern.IsPattern(pattern)
            ? there.Where(entry => ShellPattern.Matches(pattern, entry.Name))
            : there.Where(entry => string.Equals(entry.Name, name, StringComparison.Ordinal))));
    }

    public ValueTask<Stream> OpenReadAsync(string path, CancellationToken cancellationToken) => files.OpenReadAsync(path, cancellationToken);

    public ValueTask<Stream> OpenWriteAsync(string path, CancellationToken cancellationToken) => files.OpenWriteAsync(path, cancellationToken);

    public ValueTask<string> ReadTextAsync(string path, int maximumBytes, CancellationToken cancellationToken) => files.ReadTextAsync(path, maximumBytes, cancellationToken);

    public ValueTask<FileDigest> HashAsync(string path, CancellationToken cancellationToken) => files.HashAsync(path, cancellationToken);

    public ValueTask CreateDirectoryAsync(string path, CancellationToken cancellationToken) => files.CreateDirectoryAsync(path, cancellationToken);

    public ValueTask LinkAsync(string target, string path, LinkKind kind, CancellationToken cancellationToken) => files.LinkAsync(target, path, kind, cancellationToken);

    public ValueTask<string> ResolveAsync(string path, CancellationToken cancellationToken) => files.ResolveAsync(path, cancellationToken);

    public ValueTask CopyAsync(string source, string destination, CancellationToken cancellationToken) => files.CopyAsync(source, destination, cancellationToken);

    public ValueTask MoveAsync(string source, string destination, CancellationToken cancellationToken) => files.MoveAsync(source, destination, cancellationToken);

    public ValueTask DeleteAsync(string path, CancellationToken cancellationToken) => files.DeleteAsync(path, cancellationToken);

    private static List<FileEntry> InOrder(IEnumerable<FileEntry> found)
    {
        var ordered = found.ToList();
        ordered.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return ordered;
    }

    private string? NameIn(string path) =>
        path.Length > directory.Length + 1 && path.StartsWith(directory, StringComparison.Ordinal) && path[directory.Length] == '/' && path[directory.Length + 1] != '/'
            ? path[(directory.Length + 1)..]
            : null;
}
