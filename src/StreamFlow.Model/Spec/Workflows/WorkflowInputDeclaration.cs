namespace StreamFlow.Spec;

/// <summary>An input of a workflow as it is declared.</summary>
/// <param name="Member">The name of the C# member.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Position">Where the member is written.</param>
internal sealed record WorkflowInputDeclaration(string Member, string Name, TypeSpec Type, SourcePosition Position)
{
    /// <summary>Gets the default; null for none.</summary>
    public ConfigNode? Default { get; init; }

    /// <summary>Gets the patterns of secondary files.</summary>
    public EquatableArray<string> SecondaryFiles { get; init; }

    /// <summary>Gets the formats.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>Gets whether the content is read for expressions.</summary>
    public bool LoadContents { get; init; }

    /// <summary>Gets how much of a directory is read, <c>none</c>, <c>shallow</c> or <c>deep</c>; null when the declaration does not say.</summary>
    public string? Listing { get; init; }

    /// <summary>Gets whether the file is read once.</summary>
    public bool Streamable { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
