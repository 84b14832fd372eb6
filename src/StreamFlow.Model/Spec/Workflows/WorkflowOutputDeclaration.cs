namespace StreamFlow.Spec;

/// <summary>An output of a workflow as it is declared.</summary>
/// <param name="Member">The name of the C# member.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Position">Where the member is written.</param>
internal sealed record WorkflowOutputDeclaration(string Member, string Name, TypeSpec Type, LinkSpec Source, SourcePosition Position)
{
    /// <summary>Gets the patterns of secondary files.</summary>
    public EquatableArray<string> SecondaryFiles { get; init; }

    /// <summary>Gets the format; null when the declaration does not say.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
