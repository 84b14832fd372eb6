namespace StreamFlow.Cwl.Model.Steps;

/// <summary>How several scattered inputs are combined.</summary>
internal enum ScatterMethod
{
    /// <summary>Element by element; all arrays have the same length.</summary>
    DotProduct,

    /// <summary>Each with each, as arrays nested by input.</summary>
    NestedCrossProduct,

    /// <summary>Each with each, as one array.</summary>
    FlatCrossProduct,
}
