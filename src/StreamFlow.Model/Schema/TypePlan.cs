using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>The schema of a type together with the record that declares it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Record">How the record is made and taken apart.</param>
internal sealed record TypePlan(TypeSchema Schema, RecordPlan Record);
