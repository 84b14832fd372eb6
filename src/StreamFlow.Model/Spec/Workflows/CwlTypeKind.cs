namespace StreamFlow.Spec;

/// <summary>What a type is.</summary>
internal enum CwlTypeKind
{
    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="int"/>.</summary>
    Int,

    /// <summary><see cref="long"/>.</summary>
    Long,

    /// <summary><see cref="float"/>.</summary>
    Float,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><c>CwlFile</c>; as a parameter of a C# step <c>FileInfo</c>.</summary>
    File,

    /// <summary><c>CwlDirectory</c>; as a parameter of a C# step <c>DirectoryInfo</c>.</summary>
    Directory,

    /// <summary><c>CwlAny</c>.</summary>
    Any,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A record whose properties are the fields.</summary>
    Record,

    /// <summary>A <c>Union</c>.</summary>
    Union,

    /// <summary>Anything else, which is reported.</summary>
    Unsupported,
}
