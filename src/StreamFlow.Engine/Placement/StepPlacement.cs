namespace StreamFlow.Engine.Placement;

/// <summary>Where the jobs of a step may run, and what chooses among the places for each job.</summary>
/// <param name="Targets">The places, in the order in which they are tried.</param>
/// <param name="Filters">What drops or reorders places, first to last.</param>
internal sealed record StepPlacement(IReadOnlyList<JobTarget> Targets, IReadOnlyList<BindingFilter> Filters)
{
    /// <summary>Gets the placement of steps that no binding names.</summary>
    public static StepPlacement Local { get; } = new([JobTarget.Local], []);
}
