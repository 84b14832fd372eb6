using System.Buffers;
using StreamFlow.Connectors.Local;

namespace StreamFlow.Connectors.Tar;

/// <summary>Writes a file or directory of this machine as a tar stream, in constant memory. Links are followed: what arrives must not depend on where it came from.</summary>
internal static class TarPacker
{
    private const int BufferSize = 256 * 1024;

    // Set-id and sticky bits are nothing that one machine should decide for another.
    private const UnixFileMode Permissions = (UnixFileMode)0x1ff;

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
            var totals = await AddAsync(path, name, output, buffer, crossed: null, cancellationToken);
            await output.WriteAsync(Zeros, cancellationToken);
            return totals;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<TarTotals> AddAsync(string source, string name, Stream output, byte[] buffer, CrossedLink? crossed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(source))
        {
            return await AddFileAsync(source, name, output, buffer, cancellationToken);
        }

        var directory = new DirectoryInfo(source);
        if (directory.LinkTarget is not null)
        {
            crossed = CrossedLink.Cross(source, crossed);
            directory = (DirectoryInfo)directory.ResolveLinkTarget(returnFinalTarget: true)!;
        }

        var mode = OperatingSystem.IsWindows() ? OfDirectory : directory.UnixFileMode;
        await output.WriteAsync(TarHeader.Of(name + "/", size: 0, Cleaned(mode), directory.LastWriteTimeUtc), cancellationToken);
        var totals = default(TarTotals);
        foreach (var child in Directory.EnumerateFileSystemEntries(source).Order(StringComparer.Ordinal))
        {
            var added = await AddAsync(child, $"{name}/{Path.GetFileName(child)}", output, buffer, crossed, cancellationToken);
            totals = totals with { Files = totals.Files + added.Files, Bytes = totals.Bytes + added.Bytes };
        }

        return totals;
    }

    private static async Task<TarTotals> AddFileAsync(string source, string name, Stream output, byte[] buffer, CancellationToken cancellationToken)
    {
        // A pipe would be waited for, and a device may have no end.
        if (SpecialFile.Is(source))
        {
            throw new IOException($"cannot copy '{source}': it is neither a file nor a directory");
        }

        await using var content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var size = content.Length;
        var mode = OperatingSystem.IsWindows() ? OfFile : File.GetUnixFileMode(content.SafeFileHandle);
        await output.WriteAsync(TarHeader.Of(name, size, Cleaned(mode), File.GetLastWriteTimeUtc(content.SafeFileHandle)), cancellationToken);

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

    private static UnixFileMode Cleaned(UnixFileMode mode) => (mode & Permissions) | UnixFileMode.UserWrite;

    /// <summary>A link to a directory that was followed.</summary>
    /// <param name="From">The directory that it stands in, without links.</param>
    /// <param name="Before">The one that was followed before.</param>
    private sealed record CrossedLink(string From, CrossedLink? Before)
    {
        /// <summary>Follows a link.</summary>
        /// <exception cref="IOException">It leads to a directory around itself, and so to itself again.</exception>
        public static CrossedLink Cross(string link, CrossedLink? before)
        {
            var target = RealPath.Resolve(link).TrimEnd('/');
            var crossed = new CrossedLink(RealPath.Resolve(Path.GetDirectoryName(Path.GetFullPath(link))!), before);
            for (var each = crossed; each is not null; each = each.Before)
            {
                if (each.From == target || each.From.StartsWith(target + "/", StringComparison.Ordinal))
                {
                    throw new IOException($"cannot copy '{link}': the symbolic link leads to '{target}', a directory around it, so that it has no end");
                }
            }

            return crossed;
        }
    }
}
