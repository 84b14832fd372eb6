using StreamFlow.Generators.Parsing;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>What is generated for a tool, a workflow that is used as a step, or a method that is a step; without positions.</summary>
/// <param name="Type">The user's type that gets a part: the record of the tool, the class of the workflow or of the method.</param>
/// <param name="FullType">The full name of the record that is the step.</param>
/// <param name="Title">What the step runs, for documentation, as XML text.</param>
internal sealed record StepPart(DeclaringType Type, string FullType, string Title)
{
    /// <summary>Gets the accessibility of the class with the outputs of scattered steps; null when there can be none, since the record is private.</summary>
    public string? Access { get; init; }

    /// <summary>Gets the documentation of what the step runs; null for none.</summary>
    public string? Documentation { get; init; }

    /// <summary>Gets the inputs.</summary>
    public EquatableArray<PortPart> Inputs { get; init; }

    /// <summary>Gets the outputs.</summary>
    public EquatableArray<PortPart> Outputs { get; init; }
}
