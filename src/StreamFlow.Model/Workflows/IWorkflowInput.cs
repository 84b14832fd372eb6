namespace StreamFlow;

/// <summary>An input of a workflow, whatever the type of its value.</summary>
public interface IWorkflowInput
{
    /// <summary>Gets what the declaration says besides the type.</summary>
    internal WorkflowInputOptions Options { get; }
}
