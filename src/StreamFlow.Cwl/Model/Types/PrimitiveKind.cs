namespace StreamFlow.Cwl.Model.Types;

/// <summary>The types that are not made of others.</summary>
internal enum PrimitiveKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A number of single precision.</summary>
    Float,

    /// <summary>A number of double precision.</summary>
    Double,

    /// <summary>Text.</summary>
    String,

    /// <summary>A File object.</summary>
    File,

    /// <summary>A Directory object.</summary>
    Directory,

    /// <summary>Anything but null.</summary>
    Any,
}
