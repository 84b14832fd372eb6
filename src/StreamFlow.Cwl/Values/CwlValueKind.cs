namespace StreamFlow.Cwl.Values;

/// <summary>The kinds of value.</summary>
internal enum CwlValueKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits (CWL <c>int</c> and <c>long</c>).</summary>
    Integer,

    /// <summary>A double (CWL <c>float</c> and <c>double</c>).</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>An array.</summary>
    List,

    /// <summary>A record or a plain object.</summary>
    Record,

    /// <summary>An object of class File.</summary>
    File,

    /// <summary>An object of class Directory.</summary>
    Directory,
}
