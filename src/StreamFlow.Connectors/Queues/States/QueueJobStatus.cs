namespace StreamFlow.Connectors.Queues.States;

/// <summary>What a scheduler says about one job.</summary>
/// <param name="Id">The identifier, of an array that of one element.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="State">The scheduler's own word for it.</param>
internal sealed record QueueJobStatus(string Id, QueuePhase Phase, string State)
{
    /// <summary>Gets the exit code of the script; null when it is not told or a signal ended the script.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Gets the signal that ended the script; null when none did.</summary>
    public int? Signal { get; init; }

    /// <summary>Gets the class of the failure; null while the job is not over, and for one that succeeded.</summary>
    public FailureClass? Failure { get; init; }

    /// <summary>Gets the scheduler's own words about why; null when it says nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether the job waits for something that will never come.</summary>
    public bool NeverStarts { get; init; }

    /// <summary>Gets whether the state may be passing, as that of a job which is about to be put back into the queue.</summary>
    public bool MayComeBack { get; init; }
}
