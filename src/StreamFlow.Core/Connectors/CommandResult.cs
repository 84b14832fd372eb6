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
}
