namespace StreamFlow;

/// <summary>An output of a workflow, whatever the type of its value.</summary>
public interface IWorkflowOutput
{
    /// <summary>Gets what the declaration says besides the type.</summary>
    internal WorkflowOutputOptions Options { get; }
}
