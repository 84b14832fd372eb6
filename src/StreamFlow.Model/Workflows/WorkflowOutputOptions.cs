namespace StreamFlow;

/// <summary>What the declaration of a workflow output says.</summary>
/// <param name="Type">The C# type of the value.</param>
/// <param name="IsOptional">Whether the value may be null.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record WorkflowOutputOptions(Type Type, bool IsOptional, Link Source)
{
    /// <summary>Gets the patterns of secondary files.</summary>
    public ValueList<string> SecondaryFiles { get; init; } = [];

    /// <summary>Gets the format of the file; null when the declaration does not say.</summary>
    public string? Format { get; init; }
}
