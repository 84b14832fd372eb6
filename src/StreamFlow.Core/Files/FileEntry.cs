using System.Runtime.InteropServices;

namespace StreamFlow.Core.Files;

/// <summary>What a file system says about one name.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Size">The size in bytes; 0 for anything but a file.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileEntry(string Path, FileKind Kind, long Size)
{
    /// <summary>Gets the last component of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Gets whether the name itself is a symbolic link, whatever it leads to.</summary>
    public bool IsLink { get; init; }
}
