using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Whether writable entries of the working directory are the original files.</summary>
/// <param name="Enabled">Whether they are.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record InplaceUpdateRequirement(bool Enabled, SourcePosition Position)
    : Requirement(RequirementKind.InplaceUpdate, Position);
