namespace StreamFlow.Connectors.Queues.States;

/// <summary>How a job of a queue ended, all things considered.</summary>
/// <param name="ExitCode">The exit code; never 0 when <paramref name="Failure"/> is set.</param>
/// <param name="Failure">Why it failed when the exit code alone does not say; null when it does.</param>
/// <param name="Reason">One sentence about the failure, without a full stop.</param>
internal sealed record JobOutcome(int ExitCode, FailureClass? Failure = null, string? Reason = null);
