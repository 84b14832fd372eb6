using System.Text;
using StreamFlow.Core.Files;

namespace StreamFlow.Engine.Jobs;

/// <summary>Reads the last lines of a log, and no more of it than that takes.</summary>
internal static class LogTail
{
    private const int Lines = 20;
    private const int Bytes = 16 * 1024;

    /// <summary>Reads the last lines of the first of some files that has any.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="paths">The files, the likeliest first; null and missing ones are passed over.</param>
    /// <param name="cancellationToken">Abandons the reading.</param>
    /// <returns>At most 20 lines, oldest first.</returns>
    public static async ValueTask<IReadOnlyList<string>> ReadAsync(
        ILocationFileSystem files, IEnumerable<string?> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            if (path is not null && await files.StatAsync(path, followLinks: true, cancellationToken) is { Kind: FileKind.File, Size: > 0 } entry)
            {
                return await ReadAsync(files, entry, cancellationToken);
            }
        }

        return [];
    }

    private static async ValueTask<IReadOnlyList<string>> ReadAsync(ILocationFileSystem files, FileEntry entry, CancellationToken cancellationToken)
    {
        await using var stream = await files.OpenReadAsync(entry.Path, cancellationToken);
        if (stream.CanSeek)
        {
            stream.Seek(-Math.Min(entry.Size, Bytes), SeekOrigin.End);
        }

        var buffer = new byte[Bytes];
        var length = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length == buffer.Length)
            {
                // A stream that cannot seek is read to its end, and only its end is kept.
                buffer.AsSpan(Bytes / 2).CopyTo(buffer);
                length -= Bytes / 2;
            }
        }

        var lines = Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\n').Split('\n');
        return lines.Length > Lines ? lines[^Lines..] : lines;
    }
}
