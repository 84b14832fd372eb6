using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Local;

/// <summary>Says what names of this machine's file system stand for.</summary>
internal static class LocalEntries
{
    public static FileEntry? Stat(string path, bool followLinks)
    {
        var info = new FileInfo(path);
        var attributes = info.Attributes; // One lstat, and a stat for a link, for all that follows.
        if ((int)attributes == -1)
        {
            return null;
        }

        var isLink = attributes.HasFlag(FileAttributes.ReparsePoint);
        if (isLink)
        {
            if (!followLinks)
            {
                return new FileEntry(path, FileKind.SymbolicLink, 0) { IsLink = true };
            }

            // The target of a link from a FileInfo is a FileInfo too, which "exists" for files alone: its attributes tell the truth.
            var target = info.ResolveLinkTarget(returnFinalTarget: true);
            if (target is null || (int)target.Attributes == -1)
            {
                return null;
            }

            return Describe(path, (FileInfo)target, target.Attributes) with { IsLink = true };
        }

        return Describe(path, info, attributes);
    }

    private static FileEntry Describe(string path, FileInfo info, FileAttributes attributes)
    {
        if (attributes.HasFlag(FileAttributes.Directory))
        {
            return new FileEntry(path, FileKind.Directory, 0);
        }

        // Only what seems empty can be a device, a socket or a pipe, so that usual files cost no further call.
        var size = info.Length;
        return new FileEntry(path, size == 0 && SpecialFile.Is(info.FullName) ? FileKind.Other : FileKind.File, size);
    }
}
