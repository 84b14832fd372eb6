namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>Something that has to be at a path before a command starts.</summary>
/// <param name="Kind">How it comes there.</param>
/// <param name="Target">The path as the command sees it. Parents that no other item makes have to be made.</param>
internal sealed record StagingItem(StagingKind Kind, string Target)
{
    /// <summary>Gets the location of the source, for what is linked or copied; else null.</summary>
    public string? Source { get; init; }

    /// <summary>Gets whether the source is a directory.</summary>
    public bool IsDirectory { get; init; }

    /// <summary>Gets the text of a file to write; else null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets whether the command may change the item.</summary>
    public bool IsWritable { get; init; }
}
