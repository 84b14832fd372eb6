using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Software that the command needs.</summary>
/// <param name="Packages">The packages.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record SoftwareRequirement(IReadOnlyList<SoftwarePackage> Packages, SourcePosition Position)
    : Requirement(RequirementKind.Software, Position);
