namespace StreamFlow.Core.Observation;

/// <summary>The jobs of a step moved on. Sent with every change; a display that cannot follow may look at the latest only.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The path of the step.</param>
/// <param name="Counts">Its jobs, by state.</param>
public sealed record StepProgress(DateTimeOffset Time, string Step, StepCounts Counts) : WorkflowEvent(Time);
