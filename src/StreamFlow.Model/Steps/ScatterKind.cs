namespace StreamFlow;

/// <summary>How the elements of several arrays are combined for the runs of a scattered step, the CWL field <c>scatterMethod</c>.</summary>
internal enum ScatterKind
{
    /// <summary>The first elements of all arrays together, the second ones, and so on; the arrays must have the same length.</summary>
    DotProduct,

    /// <summary>Each element with each of the others; the outputs are arrays of arrays.</summary>
    NestedCrossProduct,

    /// <summary>Each element with each of the others; the outputs are plain arrays.</summary>
    FlatCrossProduct,
}
