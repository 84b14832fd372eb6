namespace StreamFlow.Spec;

/// <summary>An input of a step with what is connected to it.</summary>
/// <param name="Port">The C# member of the tool; for an input beyond those of the tool its name.</param>
/// <param name="Position">Where the value is written.</param>
internal sealed record StepInputDeclaration(string Port, SourcePosition Position)
{
    /// <summary>Gets whether the input is beyond those of the tool.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>Gets the literal value, or beside a link the value to take when its sources are null; null when there is none.</summary>
    public ConfigNode? Literal { get; init; }

    /// <summary>Gets where the value comes from; null for a literal value and for one computed from other inputs.</summary>
    public LinkSpec? Link { get; init; }

    /// <summary>Gets whether the step gets the elements of the source: <c>Each()</c>.</summary>
    public bool IsElement { get; init; }

    /// <summary>Gets the expression that computes the value; null for none.</summary>
    public string? ValueFrom { get; init; }
}
