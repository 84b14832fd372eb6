namespace StreamFlow.Cwl.Model.Ports;

/// <summary>How far a directory is listed.</summary>
internal enum LoadListing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its own entries.</summary>
    Shallow,

    /// <summary>All the way down.</summary>
    Deep,
}
