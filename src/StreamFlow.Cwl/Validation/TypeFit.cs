namespace StreamFlow.Cwl.Validation;

/// <summary>Whether values of one type can go where another type is wanted.</summary>
internal enum TypeFit
{
    /// <summary>None of them.</summary>
    Never,

    /// <summary>Some of them: it shows at run time.</summary>
    Sometimes,

    /// <summary>All of them.</summary>
    Always,
}
