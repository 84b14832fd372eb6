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

            var kindOfTarget = KindOf(target.Attributes);
            return new FileEntry(path, kindOfTarget, kindOfTarget == FileKind.File ? ((FileInfo)target).Length : 0) { IsLink = true };
        }

        var kind = KindOf(attributes);
        return new FileEntry(path, kind, kind == FileKind.File ? info.Length : 0);
    }

    private static FileKind KindOf(FileAttributes attributes) =>
        attributes.HasFlag(FileAttributes.Directory) ? FileKind.Directory
        : attributes.HasFlag(FileAttributes.Device) ? FileKind.Other
        : FileKind.File;
}
