using StreamFlow.Cwl.Model.Types;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Named types. The loader resolves references to them, so that nobody else needs to look here.</summary>
/// <param name="Types">The types.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record SchemaDefRequirement(IReadOnlyList<CwlType> Types, SourcePosition Position)
    : Requirement(RequirementKind.SchemaDef, Position);
