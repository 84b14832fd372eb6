namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>How an item comes to its place before a command starts.</summary>
internal enum StagingKind
{
    /// <summary>The source becomes visible at the target, by a link where that is possible; the command does not change it.</summary>
    Link,

    /// <summary>The command may change the item, so the target is a copy of the source.</summary>
    Copy,

    /// <summary>The command may change the source itself (InplaceUpdateRequirement), so the target is a link to it.</summary>
    Update,

    /// <summary>The target is a file with a given text.</summary>
    Write,

    /// <summary>The target is a directory to make.</summary>
    Directory,
}
