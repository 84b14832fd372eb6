namespace StreamFlow.Connectors.Queues.States;

/// <summary>How far a job has come, as its scheduler says.</summary>
internal enum QueuePhase
{
    /// <summary>It waits, also after it was put back into the queue.</summary>
    Pending,

    /// <summary>It has resources.</summary>
    Running,

    /// <summary>It is over and will not come back.</summary>
    Ended,
}
