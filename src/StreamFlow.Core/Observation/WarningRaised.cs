namespace StreamFlow.Core.Observation;

/// <summary>Something that a person should know about but that does not stop the run.</summary>
/// <param name="Time">When.</param>
/// <param name="Message">What.</param>
public sealed record WarningRaised(DateTimeOffset Time, string Message) : WorkflowEvent(Time);
