namespace StreamFlow.Connectors.Local;

/// <summary>Removes what jobs leave behind, also directories that they made unwritable.</summary>
internal static class LocalDelete
{
    public static void Delete(string path)
    {
        var info = new FileInfo(path);
        var attributes = info.Attributes;
        if ((int)attributes == -1)
        {
            return;
        }

        if (!attributes.HasFlag(FileAttributes.Directory) || attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            File.Delete(path);
            return;
        }

        try
        {
            DeleteDirectory(new DirectoryInfo(path));
        }
        catch (UnauthorizedAccessException)
        {
            MakeWritable(path);
            DeleteDirectory(new DirectoryInfo(path));
        }
    }

    private static void DeleteDirectory(DirectoryInfo directory)
    {
        if (PosixFiles.TryRemoveEmptyDirectory(directory.FullName))
        {
            return; // As most are when the outputs have been taken out of them.
        }

        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo child && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                DeleteDirectory(child);
            }
            else
            {
                File.Delete(entry.FullName);
            }
        }

        directory.Delete();
    }

    private static void MakeWritable(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var child in new DirectoryInfo(directory).EnumerateDirectories())
        {
            if (child.LinkTarget is null)
            {
                MakeWritable(child.FullName);
            }
        }
    }
}
