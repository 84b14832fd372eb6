namespace StreamFlow;

/// <summary>What an option that names something in the file system may name.</summary>
public enum ConfigFileKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A file or a directory.</summary>
    Any,
}
