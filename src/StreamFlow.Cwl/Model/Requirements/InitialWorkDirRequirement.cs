using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Files and directories that are in the working directory before the command starts.</summary>
/// <param name="Entries">The entries in order; one expression entry when the whole listing is an expression.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record InitialWorkDirRequirement(IReadOnlyList<WorkDirEntry> Entries, SourcePosition Position)
    : Requirement(RequirementKind.InitialWorkDir, Position);
