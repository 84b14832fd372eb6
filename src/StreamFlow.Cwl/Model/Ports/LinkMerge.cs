namespace StreamFlow.Cwl.Model.Ports;

/// <summary>How several sources become one value.</summary>
internal enum LinkMerge
{
    /// <summary>An array with one item for each source.</summary>
    Nested,

    /// <summary>An array of all items: arrays are concatenated, other values appended.</summary>
    Flattened,
}
