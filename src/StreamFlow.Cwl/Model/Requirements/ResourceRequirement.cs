using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>What a job needs of the machine. Members that are null were not given.</summary>
/// <param name="Position">Where it is written.</param>
internal sealed record ResourceRequirement(SourcePosition Position) : Requirement(RequirementKind.Resource, Position)
{
    /// <summary>Gets the least number of cores.</summary>
    public ExpressionOr<double>? CoresMin { get; init; }

    /// <summary>Gets the greatest number of cores.</summary>
    public ExpressionOr<double>? CoresMax { get; init; }

    /// <summary>Gets the least memory in mebibytes.</summary>
    public ExpressionOr<double>? RamMin { get; init; }

    /// <summary>Gets the greatest memory in mebibytes.</summary>
    public ExpressionOr<double>? RamMax { get; init; }

    /// <summary>Gets the least space for temporary files in mebibytes.</summary>
    public ExpressionOr<double>? TmpdirMin { get; init; }

    /// <summary>Gets the greatest space for temporary files in mebibytes.</summary>
    public ExpressionOr<double>? TmpdirMax { get; init; }

    /// <summary>Gets the least space for outputs in mebibytes.</summary>
    public ExpressionOr<double>? OutdirMin { get; init; }

    /// <summary>Gets the greatest space for outputs in mebibytes.</summary>
    public ExpressionOr<double>? OutdirMax { get; init; }
}
