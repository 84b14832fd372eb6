using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Scheduling;

/// <summary>The locations of one target, and the jobs that wait for them. Each decision looks at the heads of the queues only, one queue for each kind of need.</summary>
internal sealed class LocationPool(JobTarget target, IConnector connector, IReadOnlyList<AvailableLocation> locations)
{
    private readonly Lock _lock = new();
    private readonly LocationSlot[] _slots = [.. locations.Select(static location => new LocationSlot(location))];

    // Greatest priority first; needs of one priority in the order in which they first came.
    private readonly List<WaitingQueue> _queues = [];

    /// <summary>Gets the target.</summary>
    public JobTarget Target => target;

    /// <summary>Gets the connector.</summary>
    public IConnector Connector => connector;

    /// <summary>Gets whether a job could ever run here.</summary>
    public bool CouldTake(Hardware need)
    {
        var fitting = 0;
        foreach (var slot in _slots)
        {
            fitting += slot.CouldTake(need) ? 1 : 0;
        }

        return fitting >= target.Locations;
    }

    /// <summary>Says what the locations have, for messages.</summary>
    public string Describe()
    {
        var largest = _slots.Select(static slot => slot.Location.Hardware).Max(static hardware => hardware?.Cores) ?? 0;
        var memory = _slots.Select(static slot => slot.Location.Hardware).Max(static hardware => hardware?.MemoryMiB) ?? 0;
        return $"{target} has {_slots.Length} location(s) with at most {largest:0.##} cores and {memory:0} MiB";
    }

    /// <summary>Gives a place at once, or lets the job wait for one.</summary>
    public void Enter(JobWaiter waiter)
    {
        lock (_lock)
        {
            QueueOf(waiter.Request).Waiters.Enqueue(waiter);
            Serve();
        }
    }

    /// <summary>Takes a place back.</summary>
    public void Release(IReadOnlyList<LocationSlot> slots, Hardware need)
    {
        lock (_lock)
        {
            foreach (var slot in slots)
            {
                slot.Release(need);
            }

            Serve();
        }
    }

    private WaitingQueue QueueOf(JobRequest request)
    {
        var index = 0;
        for (; index < _queues.Count && _queues[index].Priority >= request.Priority; index++)
        {
            if (_queues[index].Priority == request.Priority && _queues[index].Need == request.Need)
            {
                return _queues[index];
            }
        }

        var queue = new WaitingQueue(request.Priority, request.Need);
        _queues.Insert(index, queue);
        return queue;
    }

    private void Serve()
    {
        for (var i = 0; i < _queues.Count; i++)
        {
            var queue = _queues[i];
            while (queue.Waiters.TryPeek(out var waiter))
            {
                if (waiter.IsClaimed)
                {
                    queue.Waiters.Dequeue();
                    continue;
                }

                if (Pick(queue.Need) is not { } slots)
                {
                    break;
                }

                queue.Waiters.Dequeue();
                if (waiter.TryClaim())
                {
                    Array.ForEach(slots, slot => slot.Take(queue.Need));
                    waiter.Give(new Allocation(this, slots, queue.Need));
                }
            }
        }

        _queues.RemoveAll(static queue => queue.Waiters.Count == 0);
    }

    private LocationSlot[]? Pick(Hardware need)
    {
        var picked = new LocationSlot[target.Locations];
        var count = 0;
        foreach (var slot in _slots)
        {
            if (slot.CanTake(need))
            {
                picked[count++] = slot;
                if (count == picked.Length)
                {
                    return picked;
                }
            }
        }

        return null;
    }

    private sealed record WaitingQueue(int Priority, Hardware Need)
    {
        public Queue<JobWaiter> Waiters { get; } = new();
    }
}
