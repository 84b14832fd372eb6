namespace StreamFlow.Connectors.Ssh;

/// <summary>A connection to a host was not opened, or ended.</summary>
/// <param name="message">What happened, to which host, and what to do next.</param>
/// <param name="isTransient">Whether it may help to try again.</param>
internal sealed class SshException(string message, bool isTransient) : WorkflowExecutionException(message)
{
    /// <summary>Gets whether it may help to try again.</summary>
    public bool IsTransient { get; } = isTransient;
}
