using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>A requirement that says nothing but its name: Subworkflow, Scatter, MultipleInput, StepInputExpression, ShellCommand.</summary>
/// <param name="Kind">Which requirement it is.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record FeatureRequirement(RequirementKind Kind, SourcePosition Position) : Requirement(Kind, Position);
