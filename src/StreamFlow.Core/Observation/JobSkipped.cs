namespace StreamFlow.Core.Observation;

/// <summary>A job was skipped because its condition was false.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The path of the step.</param>
/// <param name="Tag">The tag of the job.</param>
public sealed record JobSkipped(DateTimeOffset Time, string Step, string Tag) : WorkflowEvent(Time);
