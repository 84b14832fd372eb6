namespace StreamFlow;

/// <summary>The root of every error that this system raises on purpose. Anything else that escapes is a defect of the system.</summary>
public abstract class StreamFlowException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StreamFlowException"/> class.</summary>
    /// <param name="message">What happened, to which deployment, step, tag or command, and what to do next.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    protected StreamFlowException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the exit code with which a program should end because of this error: 1, unless a derived type says otherwise.</summary>
    public virtual int ExitCode => 1;
}
