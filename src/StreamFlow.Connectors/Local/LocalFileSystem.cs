using StreamFlow.Connectors.Files;
using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Local;

/// <summary>This machine's files. Everything but hashing completes synchronously: these calls take microseconds, a switch of threads takes longer.</summary>
internal sealed class LocalFileSystem : ILocationFileSystem
{
    private LocalFileSystem()
    {
    }

    public static LocalFileSystem Instance { get; } = new();

    public ValueTask<FileEntry?> StatAsync(string path, bool followLinks, CancellationToken cancellationToken) =>
        new(LocalEntries.Stat(path, followLinks));

    public ValueTask<IReadOnlyList<FileEntry>> ListAsync(string directory, CancellationToken cancellationToken)
    {
        var entries = new List<FileEntry>();
        foreach (var path in Directory.EnumerateFileSystemEntries(directory))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Add(LocalEntries.Stat(path, followLinks: true) ?? new FileEntry(path, FileKind.SymbolicLink, 0) { IsLink = true });
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new(entries);
    }

    public ValueTask<IReadOnlyList<FileEntry>> GlobAsync(string directory, string pattern, CancellationToken cancellationToken) =>
        new(LocalGlob.Expand(directory, pattern));

    public ValueTask<Stream> OpenReadAsync(string path, CancellationToken cancellationToken) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    public ValueTask<Stream> OpenWriteAsync(string path, CancellationToken cancellationToken) =>
        new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read));

    public ValueTask<string> ReadTextAsync(string path, int maximumBytes, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(path);
        var buffer = new byte[(int)Math.Min(maximumBytes, Math.Max(RandomAccess.GetLength(handle), 4096))];
        var length = 0;
        int read;
        while (length < buffer.Length && (read = RandomAccess.Read(handle, buffer.AsSpan(length), length)) > 0)
        {
            length += read;
        }

        return new(Utf8Text.WholeCharacters(buffer.AsSpan(0, length)));
    }

    public async ValueTask<FileDigest> HashAsync(string path, CancellationToken cancellationToken)
    {
        const long Small = 64 * 1024;
        return new FileInfo(path).Length <= Small
            ? FileHasher.Hash(path, cancellationToken)
            : await Task.Run(() => FileHasher.Hash(path, cancellationToken), cancellationToken);
    }

    public ValueTask CreateDirectoryAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        return ValueTask.CompletedTask;
    }

    public ValueTask LinkAsync(string target, string path, LinkKind kind, CancellationToken cancellationToken)
    {
        if (kind == LinkKind.Symbolic)
        {
            File.CreateSymbolicLink(path, target);
        }
        else
        {
            PosixFiles.Link(target, path);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<string> ResolveAsync(string path, CancellationToken cancellationToken) => new(RealPath.Resolve(path));

    public async ValueTask CopyAsync(string source, string destination, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(source))
        {
            await Task.Run(() => LocalCopy.File(source, destination), cancellationToken);
            return;
        }

        await Task.Run(() => LocalCopy.Directory(source, destination, cancellationToken), cancellationToken);
    }

    public async ValueTask MoveAsync(string source, string destination, CancellationToken cancellationToken)
    {
        if (PosixFiles.TryRename(source, destination))
        {
            return;
        }

        // Another volume: the copy gets its final name only when it is whole.
        var partial = destination + ".partial";
        await CopyAsync(source, partial, cancellationToken);
        if (!PosixFiles.TryRename(partial, destination))
        {
            throw new IOException($"cannot give '{partial}' its final name '{destination}'");
        }

        await DeleteAsync(source, cancellationToken);
    }

    public ValueTask DeleteAsync(string path, CancellationToken cancellationToken)
    {
        LocalDelete.Delete(path);
        return ValueTask.CompletedTask;
    }
}
