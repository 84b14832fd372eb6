namespace StreamFlow.Core.Observation;

/// <summary>A job failed.</summary>
/// <param name="Time">When.</param>
/// <param name="Failure">What is known about it.</param>
/// <param name="Elapsed">How long it ran.</param>
/// <param name="WillRetry">Whether it is going to be repeated.</param>
public sealed record JobFailed(DateTimeOffset Time, JobFailure Failure, TimeSpan Elapsed, bool WillRetry) : WorkflowEvent(Time);
