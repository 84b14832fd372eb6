using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Something that a process or a step asks of the runner.</summary>
/// <param name="Kind">Which requirement it is.</param>
/// <param name="Position">Where it is written.</param>
internal abstract record Requirement(RequirementKind Kind, SourcePosition Position);
