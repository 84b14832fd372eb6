namespace StreamFlow.Core.Connectors;

/// <summary>How a file or directory is copied.</summary>
public sealed record CopyOptions
{
    /// <summary>Gets the options for a copy that is only read: a link will do where one is possible.</summary>
    public static CopyOptions Shared { get; } = new() { ReadOnly = true };

    /// <summary>Gets the options for a copy that may be changed without the source noticing.</summary>
    public static CopyOptions Private { get; } = new();

    /// <summary>Gets whether nobody will change the copy, so that a link may take its place. Default: false.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Gets whether the contents of source and copy are compared by checksum, besides their sizes, before the copy gets its name. Links are not compared. Default: false.</summary>
    public bool VerifyChecksum { get; init; }

    /// <summary>Gets the receiver of the number of bytes moved since it was last told; <see langword="null"/> when nobody wants to know.</summary>
    public IProgress<long>? Progress { get; init; }
}
