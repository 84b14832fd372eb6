using StreamFlow.Core.Observation;

namespace StreamFlow.Engine;

/// <summary>Gives events to an observer one at a time, whatever thread they come from.</summary>
internal sealed class SerialObserver(IWorkflowObserver observer) : IWorkflowObserver
{
    private readonly Lock _lock = new();

    public void OnEvent(WorkflowEvent workflowEvent)
    {
        lock (_lock)
        {
            observer.OnEvent(workflowEvent);
        }
    }
}
