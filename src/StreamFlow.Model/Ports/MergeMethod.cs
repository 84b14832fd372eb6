namespace StreamFlow;

/// <summary>How several sources become a list, the CWL field <c>linkMerge</c>.</summary>
internal enum MergeMethod
{
    /// <summary>A list with one item for each source.</summary>
    Nested,

    /// <summary>One list of the items of all sources.</summary>
    Flattened,
}
