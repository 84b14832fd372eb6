using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Whether the command needs the network.</summary>
/// <param name="Enabled">Whether it does.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record NetworkAccessRequirement(ExpressionOr<bool> Enabled, SourcePosition Position)
    : Requirement(RequirementKind.NetworkAccess, Position);
