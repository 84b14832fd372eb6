using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Scheduling;

/// <summary>A job that waits for a place, in the queue of each of its targets.</summary>
/// <param name="depth">The place where its step stands in the graph.</param>
/// <param name="needed">What it needs at each location.</param>
/// <param name="holders">The locations that hold its inputs, that with most of them first.</param>
internal sealed class WaitingJob(int depth, Hardware needed, IReadOnlyList<DataPlace> holders)
{
    private readonly TaskCompletionSource<JobPlacement> _placement = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <summary>Gets the place where the step stands in the graph; deeper steps go first.</summary>
    public int Depth { get; } = depth;

    public Hardware Needed { get; } = needed;

    /// <summary>Gets how far a location is behind others for this job: none is before the one that holds most of its inputs.</summary>
    public int RankOf(AvailableLocation location)
    {
        for (var i = 0; i < holders.Count; i++)
        {
            if (holders[i].Location.Name == location.Name && holders[i].Location.Deployment == location.Deployment)
            {
                return i;
            }
        }

        return holders.Count;
    }

    public Task<JobPlacement> Placed => _placement.Task;

    /// <summary>Gets whether the job has a place, or no longer wants one.</summary>
    public bool IsTaken => Volatile.Read(ref _taken) != 0;

    /// <summary>Claims the job for one target; only the first claim counts.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Place(JobPlacement placement) => _placement.TrySetResult(placement);
}
