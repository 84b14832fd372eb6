namespace StreamFlow.Core.Files;

/// <summary>What a name in a file system stands for.</summary>
public enum FileKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link that was not followed, or that leads nowhere.</summary>
    SymbolicLink,

    /// <summary>A device, socket or pipe.</summary>
    Other,
}
