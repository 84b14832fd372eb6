using System.Buffers;
using StreamFlow.Connectors.Copies;
using StreamFlow.Connectors.Local;

namespace StreamFlow.Connectors.Tar;

/// <summary>Writes a file or directory of this machine as a tar stream, in constant memory. Links are followed: what arrives must not depend on where it came from.</summary>
internal static class TarPacker
{
    private const int BufferSize = 256 * 1024;

    // What systems without modes give.
    private const UnixFileMode OfDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // At its end, an archive has two blocks of zeros.
    private static readonly byte[] Zeros = new byte[2 * TarHeader.Block];

    /// <summary>Packs one path.</summary>
    /// <param name="path">What to pack.</param>
    /// <param name="name">The name that it gets in the archive.</param>
    /// <param name="output">Where the archive goes; it stays open.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    /// <exception cref="IOException">Something is not there, is neither file nor directory, leads into itself, or became shorter while it was read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public static async Task<TarTotals> PackAsync(string path, string name, Stream output, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var totals = await AddAsync(path, name, output, buffer, before: null, cancellationToken);
            await output.WriteAsync(Zeros, cancellationToken);
            return totals;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<TarTotals> AddAsync(string source, string name, Stream output, byte[] buffer, Descent? before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(source))
        {
            return await AddFileAsync(source, name, output, buffer, cancellationToken);
        }

        var way = Descent.Into(source, before);
        var directory = new DirectoryInfo(source);
        directory = (DirectoryInfo?)directory.ResolveLinkTarget(returnFinalTarget: true) ?? directory;
        var mode = OperatingSystem.IsWindows() ? OfDirectory : directory.UnixFileMode;
        await output.WriteAsync(TarHeader.Of(name + "/", size: 0, CopiedMode.Of(mode), directory.LastWriteTimeUtc), cancellationToken);
        var totals = default(TarTotals);
        foreach (var child in Directory.EnumerateFileSystemEntries(source).Order(StringComparer.Ordinal))
        {
            var added = await AddAsync(child, $"{name}/{Path.GetFileName(child)}", output, buffer, way, cancellationToken);
            totals = totals with { Files = totals.Files + added.Files, Bytes = totals.Bytes + added.Bytes };
        }

        return totals;
    }

    private static async Task<TarTotals> AddFileAsync(string source, string name, Stream output, byte[] buffer, CancellationToken cancellationToken)
    {
        SpecialFile.Refuse(source);
        await using var content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var size = content.Length;
        var mode = OperatingSystem.IsWindows() ? OfFile : File.GetUnixFileMode(content.SafeFileHandle);
        await output.WriteAsync(TarHeader.Of(name, size, CopiedMode.Of(mode), File.GetLastWriteTimeUtc(content.SafeFileHandle)), cancellationToken);

        // What is appended meanwhile is left out: the size is sent already.
        for (var left = size; left > 0;)
        {
            // From the page cache; a switch of threads would take longer.
            var read = content.Read(buffer, 0, (int)Math.Min(left, BufferSize));
            if (read == 0)
            {
                throw new IOException($"cannot copy '{source}': it became shorter than the {size} bytes that it had while it was read");
            }

            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            left -= read;
        }

        await output.WriteAsync(Zeros.AsMemory(0, TarHeader.Padding(size)), cancellationToken);
        return new TarTotals(1, size, 0);
    }
}
