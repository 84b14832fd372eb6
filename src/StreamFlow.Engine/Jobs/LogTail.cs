using System.Text;
using StreamFlow.Core.Files;

namespace StreamFlow.Engine.Jobs;

/// <summary>Reads the end of what a command wrote.</summary>
internal static class LogTail
{
    private const int MostBytes = 16 * 1024;

    /// <summary>Reads the last lines of a file; none when it is not there or cannot be read.</summary>
    public static async ValueTask<IReadOnlyList<string>> ReadAsync(ILocationFileSystem files, string path, int count, CancellationToken cancellationToken)
    {
        try
        {
            if (await files.StatAsync(path, followLinks: true, cancellationToken) is not { Kind: FileKind.File, Size: > 0 } entry)
            {
                return [];
            }

            await using var stream = await files.OpenReadAsync(path, cancellationToken);
            await SkipAsync(stream, entry.Size - MostBytes, cancellationToken);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var lines = (await reader.ReadToEndAsync(cancellationToken)).TrimEnd('\n').Split('\n');
            return lines.Length <= count ? lines : lines[^count..];
        }
        catch (IOException)
        {
            return []; // The failure itself matters more than its last words.
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static async ValueTask SkipAsync(Stream stream, long bytes, CancellationToken cancellationToken)
    {
        if (bytes <= 0)
        {
            return;
        }

        if (stream.CanSeek)
        {
            stream.Seek(bytes, SeekOrigin.Begin);
            return;
        }

        var buffer = new byte[81920];
        while (bytes > 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(bytes, buffer.Length)), cancellationToken);
            if (read == 0)
            {
                return;
            }

            bytes -= read;
        }
    }
}
