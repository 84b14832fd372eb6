namespace StreamFlow.Core.Observation;

/// <summary>An observer that nobody reads.</summary>
public sealed class NullObserver : IWorkflowObserver
{
    private NullObserver()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static NullObserver Instance { get; } = new();

    /// <inheritdoc/>
    public void OnEvent(WorkflowEvent workflowEvent)
    {
    }
}
