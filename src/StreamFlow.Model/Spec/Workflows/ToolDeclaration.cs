namespace StreamFlow.Spec;

/// <summary>A tool as it is declared: what symbols and reflection both say, before it means anything.</summary>
/// <param name="TypeName">The name of the record, without its namespace and the types around it: <c>Align</c>.</param>
/// <param name="Id">The full name, by which steps refer to it: that of the namespace and of the types around it, joined with dots.</param>
/// <param name="Position">Where the name of the record is written.</param>
internal sealed record ToolDeclaration(string TypeName, string Id, SourcePosition Position)
{
    /// <summary>Gets the method that the tool runs, as <c>Stats.Count</c>; null for a command.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the name of the program that has the method, that of its assembly; null for a command.</summary>
    public string? Program { get; init; }

    /// <summary>Gets the ports, in the order of the text.</summary>
    public EquatableArray<PortDeclaration> Ports { get; init; }

    /// <summary>Gets the attributes, in the order in which they are written.</summary>
    public EquatableArray<AttributeSpec> Attributes { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
