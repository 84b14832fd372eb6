namespace StreamFlow;

/// <summary>How jobs are placed: the section <c>scheduling</c> of a StreamFlow file.</summary>
public sealed record Scheduling
{
    /// <summary>Gets what assigns jobs to locations. Default: <see cref="DefaultScheduler"/>.</summary>
    public Scheduler? Scheduler { get; init; }

    /// <summary>Gets the policies that deployments name.</summary>
    public ValueMap<SchedulingPolicy> Policies { get; init; } = new();
}
