namespace StreamFlow.Core.Connectors;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">The exit code; 128 plus the number of the signal when a signal ended the command.</param>
public sealed record CommandResult(int ExitCode)
{
    /// <summary>Gets what the command wrote to standard output, when it was captured; otherwise empty.</summary>
    public string StandardOutput { get; init; } = string.Empty;

    /// <summary>Gets what the command wrote to standard error, when it was captured; otherwise empty.</summary>
    public string StandardError { get; init; } = string.Empty;

    /// <summary>Gets the identifier that a queue gave the job; <see langword="null"/> for a direct command.</summary>
    public string? NativeJobId { get; init; }

    /// <summary>Gets why the job failed when its exit code alone does not say it, for example because its time was over; the exit code
    /// is never 0 then. <see langword="null"/> when the exit code is all there is to know.</summary>
    public FailureClass? Failure { get; init; }

    /// <summary>Gets one sentence about <see cref="Failure"/>, without a full stop; <see langword="null"/> when there is none.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Gets what the job left, when <see cref="CommandRequest.Staging"/> asked for it; <see langword="null"/> when it was not, or could not be, looked at.</summary>
    public JobRemains? Remains { get; init; }
}
