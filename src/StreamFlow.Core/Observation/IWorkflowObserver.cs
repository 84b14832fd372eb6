namespace StreamFlow.Core.Observation;

/// <summary>Is told what happens during a run. The console, the journal, reports, traces and tests all hang off this.</summary>
public interface IWorkflowObserver
{
    /// <summary>Takes note of one event. Calls come one at a time and in order, on the engine's own thread: return at once and never throw.</summary>
    /// <param name="workflowEvent">What happened.</param>
    void OnEvent(WorkflowEvent workflowEvent);
}
