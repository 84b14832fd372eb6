using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>A tool as the pipeline carries it.</summary>
/// <param name="Declaration">The tool.</param>
/// <param name="Part">What is generated for it.</param>
/// <param name="IsWhole">Whether every value was known, so that its document can be written.</param>
internal sealed record ToolModel(ToolDeclaration Declaration, StepPart Part, bool IsWhole)
{
    /// <summary>Gets the name of the method; null for a command.</summary>
    public string? Method { get; init; }

    /// <summary>Gets what could not be evaluated, and where.</summary>
    public EquatableArray<Finding> Findings { get; init; }
}
