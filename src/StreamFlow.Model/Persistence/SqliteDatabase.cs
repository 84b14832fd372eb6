using System.ComponentModel;

namespace StreamFlow;

/// <summary>Keeps the record of runs in a SQLite file.</summary>
[ConfigType("default", Aliases = ["sqlite"])]
public sealed record SqliteDatabase : Database
{
    /// <summary>Gets the path of the database, relative to the StreamFlow file, or <c>:memory:</c> for one that is forgotten at the end. Directories that are missing are made.</summary>
    public required string Connection { get; init; }

    /// <summary>Gets how much of the database is mapped into memory, in bytes; 0 for nothing. Default: 268435456 (256 MiB).</summary>
    [ConfigKey("mmap_size")]
    [DefaultValue(268435456)]
    [Range(0)]
    public ByteSize? MmapSize { get; init; }

    /// <summary>Gets how long another program may hold the database before that is an error, in seconds. Default: 20.</summary>
    [DefaultValue(20)]
    [Range(0)]
    public TimeSpan? Timeout { get; init; }
}
