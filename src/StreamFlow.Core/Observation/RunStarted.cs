namespace StreamFlow.Core.Observation;

/// <summary>A run began.</summary>
/// <param name="Time">When.</param>
/// <param name="Run">The name of the run.</param>
/// <param name="Steps">The steps of the plan, in the order in which data flows; a step inside a scattered or looped sub-workflow is listed once.</param>
public sealed record RunStarted(DateTimeOffset Time, string Run, IReadOnlyList<PlannedStep> Steps) : WorkflowEvent(Time);
