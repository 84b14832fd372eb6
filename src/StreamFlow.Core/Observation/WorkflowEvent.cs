namespace StreamFlow.Core.Observation;

/// <summary>Something that happened during a run.</summary>
/// <param name="Time">When it happened.</param>
public abstract record WorkflowEvent(DateTimeOffset Time);
