using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Local;

/// <summary>Tells devices, sockets and pipes from files, which the base library does not.</summary>
internal static unsafe partial class SpecialFile
{
    private const int CurrentDirectory = -100;
    private const uint WantType = 1;
    private const int StructureSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xf000;
    private const int Regular = 0x8000;

    /// <summary>Says whether a path, links followed, is neither a file nor a directory. Only Linux knows.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        // struct statx is the same on every architecture (statx(2)).
        var buffer = stackalloc byte[StructureSize];
        return Status(CurrentDirectory, path, 0, WantType, buffer) == 0 && (*(ushort*)(buffer + ModeOffset) & TypeMask) != Regular;
    }

    /// <summary>Refuses to copy a path that is neither: a pipe would be waited for, and a device may have no end.</summary>
    /// <exception cref="IOException">It is neither.</exception>
    public static void Refuse(string path)
    {
        if (Is(path))
        {
            throw new IOException($"cannot copy '{path}': it is neither a file nor a directory");
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int directory, string path, int flags, uint mask, byte* buffer);
}
