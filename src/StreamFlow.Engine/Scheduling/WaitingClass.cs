using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>The jobs of one deployment that need the same: when one of them has no room, none has, so only the first is ever looked at.</summary>
internal sealed class WaitingClass(Target target, Hardware needed)
{
    private readonly PriorityQueue<WaitingJob, (int Depth, long Arrival)> _jobs = new();

    public Target Target { get; } = target;

    public Hardware Needed { get; } = needed;

    /// <summary>Gets or sets how many later jobs were let past the first one while it had no room.</summary>
    public int Passed { get; set; }

    public void Add(WaitingJob job, long arrival) => _jobs.Enqueue(job, (-job.Depth, arrival));

    /// <summary>Gives the first job that still wants a place.</summary>
    public bool TryPeek(out WaitingJob? job, out (int Depth, long Arrival) priority)
    {
        while (_jobs.TryPeek(out job, out priority))
        {
            if (!job.IsTaken)
            {
                return true;
            }

            _jobs.Dequeue();
        }

        return false;
    }

    public void Remove() => _jobs.Dequeue();
}
