namespace StreamFlow.Spec;

/// <summary>The type of a port or field.</summary>
/// <param name="Kind">What it is.</param>
internal sealed record TypeSpec(CwlTypeKind Kind)
{
    /// <summary>Gets whether the value may be null.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Gets the name of an enum or record in the document; for <see cref="CwlTypeKind.Unsupported"/> the C# type, for messages.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the type of the items of an array; null for other types.</summary>
    public TypeSpec? Items { get; init; }

    /// <summary>Gets the symbols of an enum.</summary>
    public EquatableArray<string> Symbols { get; init; }

    /// <summary>Gets the fields of a record.</summary>
    public EquatableArray<PortDeclaration> Fields { get; init; }

    /// <summary>Gets the alternatives of a union.</summary>
    public EquatableArray<TypeSpec> Alternatives { get; init; }
}
