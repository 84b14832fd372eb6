namespace StreamFlow;

/// <summary>Says what a tool or a workflow is for by identifiers of an ontology, the CWL field <c>intent</c>.</summary>
/// <param name="identifiers">The identifiers, such as <c>http://edamontology.org/operation_0292</c>, the one for sequence alignment.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IntentAttribute(params string[] identifiers) : Attribute
{
    /// <summary>Gets the identifiers.</summary>
    public IReadOnlyList<string> Identifiers { get; } = identifiers;
}
