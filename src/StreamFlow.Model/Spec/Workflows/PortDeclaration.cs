namespace StreamFlow.Spec;

/// <summary>A port of a tool, or a field of a record, as it is declared.</summary>
/// <param name="Member">The name of the C# member.</param>
/// <param name="Type">The type of the value; whether it may be null is said by its <see cref="TypeSpec.IsOptional"/>.</param>
/// <param name="Position">Where the member is written.</param>
internal sealed record PortDeclaration(string Member, TypeSpec Type, SourcePosition Position)
{
    /// <summary>Gets whether it is an output: <c>Out</c> or <c>OptionalOut</c>.</summary>
    public bool IsOutput { get; init; }

    /// <summary>Gets whether the member is <c>required</c> in C#.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the value of the member's initializer, <c>= 5</c>; null when it has none.</summary>
    public ConfigNode? Initializer { get; init; }

    /// <summary>Gets the attributes, in the order in which they are written.</summary>
    public EquatableArray<AttributeSpec> Attributes { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
