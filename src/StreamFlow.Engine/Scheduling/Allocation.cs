using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Scheduling;

/// <summary>The place that a job got. Disposing it gives the place back.</summary>
internal sealed class Allocation(LocationPool pool, IReadOnlyList<LocationSlot> slots, Hardware need) : IDisposable
{
    private int _released;

    /// <summary>Gets the target that the place belongs to.</summary>
    public JobTarget Target => pool.Target;

    /// <summary>Gets the connector that runs commands there.</summary>
    public IConnector Connector => pool.Connector;

    /// <summary>Gets the locations; the command runs on the first.</summary>
    public IReadOnlyList<LocationSlot> Slots => slots;

    /// <summary>Gets the location on which the command runs.</summary>
    public AvailableLocation Location => slots[0].Location;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            pool.Release(slots, need);
        }
    }
}
