using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>A command of several processes that MPI starts: the extension <c>cwltool:MPIRequirement</c> (cwltool's <c>extensions-v1.2.yml</c>).</summary>
/// <param name="Processes">How many processes; 0 starts the command without MPI.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record MpiRequirement(ExpressionOr<double> Processes, SourcePosition Position) : Requirement(RequirementKind.Mpi, Position);
