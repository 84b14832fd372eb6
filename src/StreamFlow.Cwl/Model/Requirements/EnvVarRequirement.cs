using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Environment variables of the command.</summary>
/// <param name="Variables">Names and values, in order.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record EnvVarRequirement(IReadOnlyList<KeyValuePair<string, SourceText>> Variables, SourcePosition Position)
    : Requirement(RequirementKind.EnvVar, Position);
