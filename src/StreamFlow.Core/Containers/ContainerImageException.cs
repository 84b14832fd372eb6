namespace StreamFlow.Core.Containers;

/// <summary>An image cannot be fetched or built.</summary>
public sealed class ContainerImageException : WorkflowExecutionException
{
    /// <summary>Initializes a new instance of the <see cref="ContainerImageException"/> class.</summary>
    /// <param name="message">Which image, where, and why, in the words of the engine.</param>
    public ContainerImageException(string message)
        : base(message)
    {
    }
}
