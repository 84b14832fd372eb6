using StreamFlow.Core.Observation;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Remembers what an engine told.</summary>
internal sealed class EventLog : IWorkflowObserver
{
    private readonly List<WorkflowEvent> _events = [];

    /// <summary>Gets the events; read it when the run is over.</summary>
    public IReadOnlyList<WorkflowEvent> Events => _events;

    /// <summary>Gets or sets what to do with each event besides.</summary>
    public Action<WorkflowEvent>? Reaction { get; set; }

    public IEnumerable<T> Of<T>()
        where T : WorkflowEvent => _events.OfType<T>();

    public void OnEvent(WorkflowEvent workflowEvent)
    {
        _events.Add(workflowEvent);
        Reaction?.Invoke(workflowEvent);
    }
}
