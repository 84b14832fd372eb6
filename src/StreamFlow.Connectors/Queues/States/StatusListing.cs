namespace StreamFlow.Connectors.Queues.States;

/// <summary>What came of one query about jobs.</summary>
internal sealed record StatusListing
{
    private StatusListing()
    {
    }

    /// <summary>Gets whether the scheduler answered. If it did not, nothing is known about any job.</summary>
    public bool IsAnswer { get; private init; }

    /// <summary>Gets whether asking this way is of no use at this site, now and later.</summary>
    public bool IsUnavailable { get; private init; }

    /// <summary>Gets the jobs that are known; what was asked for and is not among them is not known this way.</summary>
    public IReadOnlyList<QueueJobStatus> Jobs { get; private init; } = [];

    /// <summary>Gets what went wrong; empty when nothing did.</summary>
    public string Error { get; private init; } = string.Empty;

    public static StatusListing Of(IReadOnlyList<QueueJobStatus> jobs) => new() { IsAnswer = true, Jobs = jobs };

    public static StatusListing Failed(string error) => new() { Error = error };

    public static StatusListing Unavailable(string reason) => new() { IsUnavailable = true, Error = reason };
}
