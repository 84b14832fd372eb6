namespace StreamFlow;

/// <summary>Something went wrong while a workflow ran.</summary>
public class WorkflowExecutionException : StreamFlowException
{
    /// <summary>Initializes a new instance of the <see cref="WorkflowExecutionException"/> class.</summary>
    /// <param name="message">What happened, to which step or command, and what to do next.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    public WorkflowExecutionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="WorkflowExecutionException"/> class for a job that failed.</summary>
    /// <param name="failure">What is known about the job.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    public WorkflowExecutionException(JobFailure failure, Exception? innerException = null)
        : base(failure.ToString(), innerException)
    {
        Failure = failure;
    }

    /// <summary>Gets what is known about the job that failed; <see langword="null"/> when no job is to blame.</summary>
    public JobFailure? Failure { get; }
}
