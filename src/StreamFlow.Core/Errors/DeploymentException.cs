namespace StreamFlow;

/// <summary>An environment could not be brought up, used or taken down.</summary>
public sealed class DeploymentException : WorkflowExecutionException
{
    /// <summary>Initializes a new instance of the <see cref="DeploymentException"/> class.</summary>
    /// <param name="deployment">The name of the deployment.</param>
    /// <param name="message">What happened and what to do next; the name of the deployment is put in front of it.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    public DeploymentException(string deployment, string message, Exception? innerException = null)
        : base($"deployment '{deployment}': {message}", innerException)
    {
        Deployment = deployment;
    }

    /// <summary>Gets the name of the deployment.</summary>
    public string Deployment { get; }
}
