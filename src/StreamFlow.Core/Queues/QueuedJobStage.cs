namespace StreamFlow.Core.Queues;

/// <summary>How far a job of a queue has come, as its record tells.</summary>
public enum QueuedJobStage
{
    /// <summary>It is about to be submitted; whether it was is not known until the next entry.</summary>
    Intended,

    /// <summary>The scheduler has taken it and has given it an identifier.</summary>
    Submitted,

    /// <summary>It is over, or was never taken.</summary>
    Ended,
}
