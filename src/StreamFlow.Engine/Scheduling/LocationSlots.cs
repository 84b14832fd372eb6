using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>What is free at one location. Used under the lock of its deployment.</summary>
internal sealed class LocationSlots(AvailableLocation location)
{
    private Hardware _free = location.Hardware ?? default;
    private int _slots = location.Slots;

    public AvailableLocation Location { get; } = location;

    /// <summary>Whether a job has room now.</summary>
    public bool Fits(Hardware needed) => Location.Hardware is null ? _slots > 0 : _free.Satisfies(needed);

    /// <summary>Whether a job has room when nothing else runs.</summary>
    public bool CanFit(Hardware needed) => Location.Hardware is not { } all ? Location.Slots > 0 : all.Satisfies(needed);

    public void Take(Hardware needed)
    {
        _free -= needed;
        _slots--;
    }

    public void GiveBack(Hardware needed)
    {
        _free += needed;
        _slots++;
    }
}
