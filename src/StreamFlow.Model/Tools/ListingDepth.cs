namespace StreamFlow;

/// <summary>How much of a directory expressions see as <c>listing</c>.</summary>
public enum ListingDepth
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The files and directories in it.</summary>
    Shallow,

    /// <summary>Everything below it.</summary>
    Deep,
}
