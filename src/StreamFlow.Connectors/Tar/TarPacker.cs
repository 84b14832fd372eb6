using System.Formats.Tar;

namespace StreamFlow.Connectors.Tar;

/// <summary>Writes a file or directory of this machine as a tar stream, in constant memory. Links are followed: what arrives must not depend on where it came from.</summary>
internal static class TarPacker
{
    private const int MaximumDepth = 512;
    private const UnixFileMode Permissions = (UnixFileMode)0x1ff;

    /// <summary>Packs one path.</summary>
    /// <param name="path">What to pack.</param>
    /// <param name="name">The name that it gets in the archive.</param>
    /// <param name="output">Where the archive goes; it stays open.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    public static async Task<TarTotals> PackAsync(string path, string name, Stream output, CancellationToken cancellationToken)
    {
        var totals = default(TarTotals);
        await using (var writer = new TarWriter(output, TarEntryFormat.Gnu, leaveOpen: true))
        {
            await AddAsync(path, name, 0);

            async Task AddAsync(string source, string entryName, int depth)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Directory.Exists(source))
                {
                    if (depth > MaximumDepth)
                    {
                        throw new IOException($"cannot copy '{source}': more than {MaximumDepth} directories deep, probably a symbolic link to a directory around it");
                    }

                    await writer.WriteEntryAsync(Describe(new GnuTarEntry(TarEntryType.Directory, entryName + "/"), source), cancellationToken);
                    foreach (var child in Directory.EnumerateFileSystemEntries(source).Order(StringComparer.Ordinal))
                    {
                        await AddAsync(child, $"{entryName}/{Path.GetFileName(child)}", depth + 1);
                    }

                    return;
                }

                await using var content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                totals = totals with { Files = totals.Files + 1, Bytes = totals.Bytes + content.Length };
                var entry = Describe(new GnuTarEntry(TarEntryType.RegularFile, entryName), source);
                entry.DataStream = content;
                await writer.WriteEntryAsync(entry, cancellationToken);
            }
        }

        return totals;
    }

    // Set-id and sticky bits are nothing that one machine should decide for another.
    private static GnuTarEntry Describe(GnuTarEntry entry, string path)
    {
        var isDirectory = entry.EntryType == TarEntryType.Directory;
        FileSystemInfo info = isDirectory ? new DirectoryInfo(path) : new FileInfo(path);
        if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
        {
            info = target;
        }

        entry.ModificationTime = new DateTimeOffset(info.LastWriteTimeUtc, TimeSpan.Zero);
        if (!OperatingSystem.IsWindows())
        {
            entry.Mode = (info.UnixFileMode & Permissions) | UnixFileMode.UserWrite;
        }

        return entry;
    }
}
