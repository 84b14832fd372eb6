namespace StreamFlow.Spec;

/// <summary>An input or an output of what a step runs.</summary>
/// <param name="Member">The C# member.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Type">The type.</param>
/// <param name="NeedsValue">Whether an input must be connected; false for outputs.</param>
internal sealed record RunPort(string Member, string Name, TypeSpec Type, bool NeedsValue = false)
{
    /// <summary>Gets the default of an input; null for none.</summary>
    public ConfigNode? Default { get; init; }
}
