using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Whether results of earlier runs may be used again.</summary>
/// <param name="Enabled">Whether they may.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record WorkReuseRequirement(ExpressionOr<bool> Enabled, SourcePosition Position)
    : Requirement(RequirementKind.WorkReuse, Position);
