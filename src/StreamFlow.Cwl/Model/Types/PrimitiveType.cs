namespace StreamFlow.Cwl.Model.Types;

/// <summary>A type that is not made of others.</summary>
internal sealed record PrimitiveType : CwlType
{
    private static readonly PrimitiveType[] All = [.. Enum.GetValues<PrimitiveKind>().Select(kind => new PrimitiveType(kind))];

    private PrimitiveType(PrimitiveKind kind) => Kind = kind;

    /// <summary>Gets the type of nothing.</summary>
    public static PrimitiveType Null => Of(PrimitiveKind.Null);

    /// <summary>Gets the type of anything.</summary>
    public static PrimitiveType Any => Of(PrimitiveKind.Any);

    /// <summary>Gets the type of files.</summary>
    public static PrimitiveType File => Of(PrimitiveKind.File);

    /// <summary>Gets which type it is.</summary>
    public PrimitiveKind Kind { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Kind == PrimitiveKind.Null;

    /// <summary>Gives the only instance of a kind.</summary>
    public static PrimitiveType Of(PrimitiveKind kind) => All[(int)kind];

    /// <summary>Finds a type by the name that documents use, or gives null.</summary>
    public static PrimitiveType? Named(string name) => name switch
    {
        "null" => Null,
        "boolean" => Of(PrimitiveKind.Boolean),
        "int" => Of(PrimitiveKind.Int),
        "long" => Of(PrimitiveKind.Long),
        "float" => Of(PrimitiveKind.Float),
        "double" => Of(PrimitiveKind.Double),
        "string" => Of(PrimitiveKind.String),
        "File" => File,
        "Directory" => Of(PrimitiveKind.Directory),
        "Any" => Any,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        PrimitiveKind.File => "File",
        PrimitiveKind.Directory => "Directory",
        PrimitiveKind.Any => "Any",
        PrimitiveKind.Null => "null",
        PrimitiveKind.Boolean => "boolean",
        PrimitiveKind.Int => "int",
        PrimitiveKind.Long => "long",
        PrimitiveKind.Float => "float",
        PrimitiveKind.Double => "double",
        _ => "string",
    };
}
