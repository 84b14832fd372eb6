namespace StreamFlow.Core.Observation;

/// <summary>A run ended.</summary>
/// <param name="Time">When.</param>
/// <param name="Run">The name of the run.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Error">What went wrong; <see langword="null"/> when nothing did.</param>
public sealed record RunFinished(DateTimeOffset Time, string Run, RunStatus Status, TimeSpan Elapsed, Exception? Error) : WorkflowEvent(Time);
