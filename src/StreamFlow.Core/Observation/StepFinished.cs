namespace StreamFlow.Core.Observation;

/// <summary>No more jobs of a step will come.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The path of the step.</param>
/// <param name="Counts">Its jobs, by state.</param>
public sealed record StepFinished(DateTimeOffset Time, string Step, StepCounts Counts) : WorkflowEvent(Time);
