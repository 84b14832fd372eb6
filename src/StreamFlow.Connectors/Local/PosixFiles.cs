using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Local;

/// <summary>The file system calls that the base library does not offer as they are.</summary>
internal static partial class PosixFiles
{
    private const int CrossDevice = 18;

    /// <summary>Gives a file a second name.</summary>
    /// <exception cref="IOException">It cannot be done; most often the two paths are on different volumes.</exception>
    public static void Link(string target, string path)
    {
        if (!TryLink(target, path))
        {
            throw new IOException($"cannot link '{path}' to '{target}': {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    /// <summary>Gives a file a second name, if the file system can.</summary>
    public static bool TryLink(string target, string path) => MakeLink(target, path) == 0;

    /// <summary>Renames atomically, replacing a file under the new name.</summary>
    /// <returns>False when the two paths are on different volumes.</returns>
    /// <exception cref="IOException">It cannot be done for another reason.</exception>
    public static bool TryRename(string source, string destination)
    {
        if (Rename(source, destination) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() == CrossDevice
            ? false
            : throw new IOException($"cannot rename '{source}' to '{destination}': {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Removes a directory if it is empty, without looking into it first.</summary>
    public static bool TryRemoveEmptyDirectory(string path) => RemoveDirectory(path) == 0;

    [LibraryImport("libc", EntryPoint = "rmdir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveDirectory(string path);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeLink(string target, string path);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string source, string destination);
}
