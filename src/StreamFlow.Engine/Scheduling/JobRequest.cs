using StreamFlow.Core.Resources;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Scheduling;

/// <summary>What a job needs in order to run.</summary>
/// <param name="Job">The job, as <c>step (tag n)</c>, for messages.</param>
/// <param name="Targets">Where it may run, best first.</param>
/// <param name="Need">The cores and memory that it needs.</param>
/// <param name="Priority">Jobs with a greater one go first.</param>
internal sealed record JobRequest(string Job, IReadOnlyList<JobTarget> Targets, Hardware Need, int Priority);
