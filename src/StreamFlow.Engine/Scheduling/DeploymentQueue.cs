using System.Runtime.InteropServices;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Places the jobs of one deployment. A decision looks at one job for each kind of need, not at all that wait.</summary>
internal sealed class DeploymentQueue(IConnector connector)
{
    // A job that needs much is passed by at most so many smaller ones, then they wait until it has its room.
    private const int PatienceOfLargeJobs = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LocationSlots> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocationSlots[]> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, int Locations, Hardware Needed), WaitingClass> _classes = [];
    private long _arrivals;

    /// <summary>Learns which locations a service has.</summary>
    public void AddService(string? service, IReadOnlyList<AvailableLocation> locations)
    {
        lock (_lock)
        {
            var slots = new LocationSlots[locations.Count];
            for (var i = 0; i < slots.Length; i++)
            {
                ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_locations, locations[i].Name, out _);
                slots[i] = slot ??= new LocationSlots(locations[i]);
            }

            _services[service ?? string.Empty] = slots;
        }
    }

    /// <summary>Says why a job can never run here, or null when it can.</summary>
    public string? WhyNever(Target target, Hardware needed)
    {
        lock (_lock)
        {
            var slots = _services[target.Service ?? string.Empty];
            var wanted = Wanted(slots, target);
            var fitting = slots.Count(slot => slot.CanFit(needed));
            if (fitting >= wanted)
            {
                return null;
            }

            var place = target.Service is null ? connector.DeploymentName : $"{connector.DeploymentName}/{target.Service}";
            return slots.Length < wanted
                ? $"{place} has {slots.Length} of the {wanted} locations that the target asks for"
                : $"{place} has at most {slots.Max(static slot => slot.Location.Hardware?.Cores ?? 0)} cores and "
                  + $"{slots.Max(static slot => slot.Location.Hardware?.MemoryMiB ?? 0):0} MiB of memory at a location";
        }
    }

    /// <summary>Puts a job in the queue; it may get its place at once.</summary>
    public void Enqueue(WaitingJob job, Target target)
    {
        lock (_lock)
        {
            var key = (target.Service ?? string.Empty, Wanted(_services[target.Service ?? string.Empty], target), job.Needed);
            if (!_classes.TryGetValue(key, out var kind))
            {
                _classes[key] = kind = new WaitingClass(target, job.Needed);
            }

            kind.Add(job, _arrivals++);
            Dispatch();
        }
    }

    /// <summary>Gives back what a job had.</summary>
    public void Release(JobPlacement placement)
    {
        lock (_lock)
        {
            foreach (var location in placement.Locations)
            {
                _locations[location.Name].GiveBack(placement.Reserved);
            }

            Dispatch();
        }
    }

    private void Dispatch()
    {
        while (Best() is { } kind)
        {
            kind.TryPeek(out var job, out _);
            kind.Remove();
            kind.Passed = 0;
            if (!job!.TryTake())
            {
                continue; // Another target was faster.
            }

            var chosen = Choose(kind, job);
            foreach (var slot in chosen)
            {
                slot.Take(kind.Needed);
            }

            job.Place(new JobPlacement(kind.Target, connector, [.. chosen.Select(static slot => slot.Location)], kind.Needed));
        }
    }

    // The first job in order that has room, unless one before it has waited too long for its own.
    private WaitingClass? Best()
    {
        WaitingClass? best = null;
        WaitingClass? starving = null;
        (int Depth, long Arrival) first = default;
        (int Depth, long Arrival) starvingSince = default;
        foreach (var kind in _classes.Values)
        {
            if (!kind.TryPeek(out _, out var priority))
            {
                continue;
            }

            if (!HasRoom(kind))
            {
                if (kind.Passed >= PatienceOfLargeJobs && (starving is null || priority.Arrival < starvingSince.Arrival))
                {
                    (starving, starvingSince) = (kind, priority);
                }
            }
            else if (best is null || priority.CompareTo(first) < 0)
            {
                (best, first) = (kind, priority);
            }
        }

        if (best is null || starving is not null)
        {
            return null;
        }

        foreach (var kind in _classes.Values)
        {
            if (!ReferenceEquals(kind, best) && kind.TryPeek(out _, out var priority) && priority.Arrival < first.Arrival && !HasRoom(kind))
            {
                kind.Passed++;
            }
        }

        return best;
    }

    // A scheduler gives a job its nodes itself: for it the job takes one slot.
    private static int Wanted(LocationSlots[] slots, Target target) => slots is [{ Location.GivesNodes: true }, ..] ? 1 : target.Locations ?? 1;

    private bool HasRoom(WaitingClass kind)
    {
        var slots = _services[kind.Target.Service ?? string.Empty];
        var missing = Wanted(slots, kind.Target);
        foreach (var slot in slots)
        {
            if (slot.Fits(kind.Needed) && --missing == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Of those that have room, the ones that hold most of the job's inputs; else in the order in which they were declared.
    private LocationSlots[] Choose(WaitingClass kind, WaitingJob job)
    {
        var slots = _services[kind.Target.Service ?? string.Empty];
        return [.. slots.Where(slot => slot.Fits(kind.Needed)).OrderBy(slot => job.RankOf(slot.Location)).Take(Wanted(slots, kind.Target))];
    }
}
