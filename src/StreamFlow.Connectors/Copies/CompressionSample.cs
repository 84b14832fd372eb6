using System.Globalization;
using System.IO.Compression;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>Tries on the beginnings of some files whether compression makes data smaller, which it does not where they are compressed already.</summary>
internal static class CompressionSample
{
    private const int FromEachFile = 64 * 1024;
    private const int FromAll = 256 * 1024;
    private const int MostFiles = 100;
    private const double WorthwhileRatio = 0.9;

    /// <summary>Gets whether a file or directory of this machine is so small that no link is too slow for it.</summary>
    public static bool IsSmall(string path)
    {
        if (File.Exists(path))
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete); // Behind a link, if it is one.
            return RandomAccess.GetLength(file) < FromAll;
        }

        var (files, bytes) = (0, 0L);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            bytes += file.Length;
            if (++files > MostFiles || bytes >= FromAll)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tries a file or directory of this machine.</summary>
    public static async Task<bool> ShrinksAsync(string path, CancellationToken cancellationToken)
    {
        var buffer = new byte[FromEachFile];
        using var output = new MemoryStream();
        var taken = 0;
        await using (var deflate = new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var file in File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            {
                await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
                await deflate.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if ((taken += read) >= FromAll)
                {
                    break;
                }
            }
        }

        return IsWorthwhile(taken, output.Length);
    }

    /// <summary>Tries a file or directory of a location.</summary>
    public static async Task<bool> ShrinksAsync(IConnector connector, ExecutionLocation location, string path, CancellationToken cancellationToken)
    {
        // When there is enough, head ends by the closed pipe, and find is told to end as well.
        var script =
            $$"""
            s() { find -L {{ShellCommand.Quote(path)}} -type f -exec sh -c 'head -q -c {{FromEachFile}} -- "$@" || kill "$PPID"' sh {} + 2>/dev/null | head -c {{FromAll}}; }
            printf '%d %d' "$(s | wc -c)" "$(s | gzip -1 | wc -c)"
            """;
        var answer = await connector.RunAsync(location, new CommandRequest { Arguments = ["/bin/sh", "-c", script], CaptureOutput = true }, cancellationToken);
        return answer.ExitCode == 0
            && answer.StandardOutput?.Split(' ') is [var before, var after]
            && long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var compressed)
            && IsWorthwhile(size, compressed);
    }

    private static bool IsWorthwhile(long before, long after) => after > 0 && after < before * WorthwhileRatio;
}
