using System.Buffers;
using System.Formats.Tar;
using StreamFlow.Connectors.Copies;

namespace StreamFlow.Connectors.Tar;

/// <summary>Unpacks a tar stream on this machine, in constant memory, taking nothing that does not belong into the target.</summary>
internal static class TarUnpacker
{
    private const int BufferSize = 256 * 1024;

    /// <summary>Unpacks an archive.</summary>
    /// <param name="input">The archive; it is read to its end.</param>
    /// <param name="target">An existing directory that nothing else writes to.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    /// <exception cref="WorkflowExecutionException">A member is refused, or the archive is damaged.</exception>
    public static async Task<TarTotals> UnpackAsync(Stream input, string target, CancellationToken cancellationToken)
    {
        var totals = default(TarTotals);
        var directories = new List<(string Path, UnixFileMode Mode, DateTimeOffset Time)>();
        try
        {
            await using (var reader = new TarReader(input, leaveOpen: true))
            {
                while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
                {
                    if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
                    {
                        continue;
                    }

                    TarRefusal.Check(entry.Name, entry.EntryType, entry.LinkName, entry.Mode);
                    var path = Path.Join(target, entry.Name.TrimEnd('/'));
                    RequireRealParents(entry.Name, target);
                    totals = await TakeAsync(entry, path, target, totals, directories, cancellationToken);
                }
            }

            await input.CopyToAsync(Stream.Null, BufferSize, cancellationToken); // Padding; at its end the command says whether all went well.
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or EndOfStreamException)
        {
            throw new WorkflowExecutionException($"the transfer is damaged: {error.Message}", error);
        }

        // The deepest first: a directory may be read-only, and its time changes with its entries.
        for (var i = directories.Count - 1; i >= 0; i--)
        {
            var (path, mode, time) = directories[i];
            SetMode(path, mode | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.SetLastWriteTimeUtc(path, time.UtcDateTime);
        }

        return totals;
    }

    private static async ValueTask<TarTotals> TakeAsync(
        TarEntry entry,
        string path,
        string target,
        TarTotals totals,
        List<(string Path, UnixFileMode Mode, DateTimeOffset Time)> directories,
        CancellationToken cancellationToken)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.Directory or TarEntryType.DirectoryList:
                Directory.CreateDirectory(path);
                directories.Add((path, entry.Mode & CopiedMode.Permissions, entry.ModificationTime));
                return totals;
            case TarEntryType.SymbolicLink:
                File.CreateSymbolicLink(path, entry.LinkName);
                return totals;
            case TarEntryType.HardLink:
                RequireRealParents(entry.LinkName, target);
                var original = new FileInfo(Path.Join(target, entry.LinkName));
                if (original.LinkTarget is not null || !original.Exists)
                {
                    throw TarRefusal.Refuse(entry.Name, $"it is another name for '{entry.LinkName}', which did not come before it");
                }

                // A file of its own: what a job writes into one name must not show under the other.
                original.CopyTo(path);
                return totals with { Files = totals.Files + 1, HardLinks = totals.HardLinks + 1 };
            default:
                var written = await WriteAsync(entry, path, cancellationToken);
                return totals with { Files = totals.Files + 1, Bytes = totals.Bytes + written };
        }
    }

    private static async ValueTask<long> WriteAsync(TarEntry entry, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        await using (var file = new FileStream(path, options))
        {
            if (entry.DataStream is { } data)
            {
                var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(entry.Length, 1, BufferSize));
                try
                {
                    int read;
                    while ((read = await data.ReadAsync(buffer, cancellationToken)) > 0)
                    {
                        file.Write(buffer, 0, read); // To the page cache; a switch of threads would take longer.
                    }
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
        }

        SetMode(path, CopiedMode.Of(entry.Mode));
        File.SetLastWriteTimeUtc(path, entry.ModificationTime.UtcDateTime);
        return entry.Length;
    }

    // An earlier member may have put a link where this one expects a directory.
    private static void RequireRealParents(string name, string target)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = name.IndexOf('/', slash + 1))
        {
            if (new FileInfo(Path.Join(target, name[..slash])).LinkTarget is not null)
            {
                throw TarRefusal.Refuse(name, $"'{name[..slash]}' is a link");
            }
        }
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
