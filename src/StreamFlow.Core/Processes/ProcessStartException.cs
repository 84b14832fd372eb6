namespace StreamFlow.Core.Processes;

/// <summary>A process could not be started.</summary>
public sealed class ProcessStartException : WorkflowExecutionException
{
    /// <summary>Initializes a new instance of the <see cref="ProcessStartException"/> class.</summary>
    /// <param name="message">Which program, and why.</param>
    /// <param name="isNotFound">Whether the program does not exist.</param>
    public ProcessStartException(string message, bool isNotFound)
        : base(message)
    {
        IsNotFound = isNotFound;
    }

    /// <summary>Gets whether the program does not exist: a shell would end with 127. Otherwise it cannot be executed: 126.</summary>
    public bool IsNotFound { get; }
}
