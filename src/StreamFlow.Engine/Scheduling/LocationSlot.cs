using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>A location with what of it is free. Used under the lock of its pool.</summary>
internal sealed class LocationSlot(AvailableLocation location)
{
    private Hardware _free = location.Hardware ?? default;
    private int _jobs;

    /// <summary>Gets the location.</summary>
    public AvailableLocation Location => location;

    /// <summary>Gets whether an empty location would have room.</summary>
    public bool CouldTake(Hardware need) => location.Hardware is not { } hardware || hardware.Satisfies(need);

    /// <summary>Gets whether there is room now.</summary>
    public bool CanTake(Hardware need) => location.Hardware is null ? _jobs < location.Slots : _free.Satisfies(need);

    /// <summary>Takes room for a job.</summary>
    public void Take(Hardware need)
    {
        _jobs++;
        _free -= need;
    }

    /// <summary>Gives the room of a job back.</summary>
    public void Release(Hardware need)
    {
        // An idle location starts afresh, so that sums of fractional cores cannot drift.
        _free = --_jobs == 0 ? location.Hardware ?? default : _free + need;
    }
}
