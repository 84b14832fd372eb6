namespace StreamFlow.Connectors.Local;

/// <summary>Copies files and directories of this machine. Links are followed, as what a job gets must not depend on where it came from.</summary>
internal static class LocalCopy
{
    // The base library clones where the file system can (reflink), and otherwise copies in the kernel.
    public static void File(string source, string destination)
    {
        SpecialFile.Refuse(source);
        System.IO.File.Copy(source, destination, overwrite: false);
        MakeWritable(destination);
    }

    public static void Directory(string source, string destination, CancellationToken cancellationToken) =>
        Directory(source, destination, before: null, cancellationToken);

    private static void Directory(string source, string destination, Descent? before, CancellationToken cancellationToken)
    {
        var way = Descent.Into(source, before);
        System.IO.Directory.CreateDirectory(destination);
        foreach (var entry in System.IO.Directory.EnumerateFileSystemEntries(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = Path.Join(destination, Path.GetFileName(entry));
            if (System.IO.Directory.Exists(entry))
            {
                Directory(entry, target, way, cancellationToken);
            }
            else
            {
                File(entry, target);
            }
        }
    }

    private static void MakeWritable(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = System.IO.File.GetUnixFileMode(path);
        if (!mode.HasFlag(UnixFileMode.UserWrite))
        {
            System.IO.File.SetUnixFileMode(path, mode | UnixFileMode.UserWrite);
        }
    }
}
