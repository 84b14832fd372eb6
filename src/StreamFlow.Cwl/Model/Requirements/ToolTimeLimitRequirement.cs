using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>How long a command may run.</summary>
/// <param name="Seconds">Seconds; 0 for no limit.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record ToolTimeLimitRequirement(ExpressionOr<double> Seconds, SourcePosition Position)
    : Requirement(RequirementKind.ToolTimeLimit, Position);
