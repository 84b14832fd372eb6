using System.IO.Compression;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>A tar stream out of a location.</summary>
internal static class Departure
{
    /// <summary>Makes GNU's tar read and write 64 KiB at a time instead of 10, which spares both ends some work; busybox's does not look at it.</summary>
    public const string LargeRecords = "TAR_OPTIONS=--blocking-factor=128";

    /// <summary>Opens the stream.</summary>
    /// <param name="connector">Reaches the location.</param>
    /// <param name="source">The location.</param>
    /// <param name="path">What is packed, links followed, under its own name.</param>
    /// <param name="isCompressed">Whether it is compressed on the way.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async ValueTask<Stream> OpenAsync(IConnector connector, ExecutionLocation source, string path, bool isCompressed, CancellationToken cancellationToken)
    {
        var stream = await connector.OpenReaderAsync(source, isCompressed ? Compressed(Command(path)) : Command(path), cancellationToken);
        return isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>Gives the name under which a path is packed.</summary>
    public static string NameOf(string path) => path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..];

    private static ShellCommand Command(string path)
    {
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        var slash = path.LastIndexOf('/');
        return new ShellCommand("env", LargeRecords, "tar", "-c", "-h", "-f", "-", "-C", slash == 0 ? "/" : path[..slash], "./" + path[(slash + 1)..]);
    }

    // The exit code is that of gzip when it failed, otherwise that of tar, which a pipe would lose.
    private static ShellCommand Compressed(ShellCommand tar) =>
        ShellCommand.FromScript($$"""exec 3>&1; s=$({ { {{tar}}; echo $? >&4; } | gzip -1 >&3; } 4>&1) || exit; exit "${s:-1}" """);
}
