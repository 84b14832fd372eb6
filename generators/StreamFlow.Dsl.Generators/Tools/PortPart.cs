namespace StreamFlow.Generators.Tools;

/// <summary>A port as generated code has it.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Type">The full C# type of the value.</param>
/// <param name="CwlName">The name in the document.</param>
/// <param name="CwlType">The type in the document, in short.</param>
/// <param name="IsOptional">Whether an input need not be connected, or an output may be null.</param>
internal sealed record PortPart(string Name, string Type, string CwlName, string CwlType, bool IsOptional)
{
    /// <summary>Gets the modifiers of a partial member that lacks its other half; null for one that is whole.</summary>
    public string? Modifiers { get; init; }

    /// <summary>Gets the value that the member begins with, as C#; null for none.</summary>
    public string? Initial { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }

    /// <summary>Gets the C# type of a value that may be null.</summary>
    public string NullableType => Type.EndsWith("?", StringComparison.Ordinal) ? Type : Type + "?";
}
