namespace StreamFlow.Spec;

/// <summary>An attribute of a declaration, as symbols and reflection both have it.</summary>
/// <param name="Name">The name of its class in the namespace <c>StreamFlow</c>, without <c>Attribute</c>: <c>Option</c>.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record AttributeSpec(string Name, SourcePosition Position)
{
    /// <summary>Gets the arguments of the constructor, in order; of a <c>params</c> array one list. A member of an enum is the text that it has in documents.</summary>
    public EquatableArray<ConfigNode> Arguments { get; init; }

    /// <summary>Gets the named arguments.</summary>
    public EquatableArray<ConfigEntry> Properties { get; init; }
}
