using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>A job that waits for a place, in the queue of each of its targets.</summary>
internal sealed class WaitingJob(int depth, Hardware needed)
{
    private readonly TaskCompletionSource<JobPlacement> _placement = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <summary>Gets the place where the step stands in the graph; deeper steps go first.</summary>
    public int Depth { get; } = depth;

    public Hardware Needed { get; } = needed;

    public Task<JobPlacement> Placed => _placement.Task;

    /// <summary>Gets whether the job has a place, or no longer wants one.</summary>
    public bool IsTaken => Volatile.Read(ref _taken) != 0;

    /// <summary>Claims the job for one target; only the first claim counts.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Place(JobPlacement placement) => _placement.TrySetResult(placement);
}
