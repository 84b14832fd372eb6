namespace StreamFlow.Connectors.Queues;

/// <summary>How patient a queue manager is.</summary>
internal sealed record QueueTiming
{
    /// <summary>Gets the longest time between two queries about jobs.</summary>
    public required TimeSpan PollingInterval { get; init; }

    /// <summary>Gets the shortest time between two queries about jobs.</summary>
    public TimeSpan LeastInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a job waits for others to be submitted in one array with it.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the longest time that jobs are gathered while more keep coming.</summary>
    public TimeSpan LongestGathering { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how many submissions go through at once.</summary>
    public int Burst { get; init; } = 10;

    /// <summary>Gets how many submissions go through each second after that.</summary>
    public double SubmissionsPerSecond { get; init; } = 5;

    /// <summary>Gets how long the exit file and the outputs of an ended job, or a job that no command of the scheduler knows, are waited for.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a submission is tried while the scheduler does not answer.</summary>
    public TimeSpan SubmissionPatience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets how long a cancelled job may take to end before it is given up.</summary>
    public TimeSpan CancelPatience { get; init; } = TimeSpan.FromSeconds(90);
}
