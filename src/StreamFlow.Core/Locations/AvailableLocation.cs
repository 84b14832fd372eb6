using StreamFlow.Core.Resources;

namespace StreamFlow.Core.Locations;

/// <summary>A location together with what it can take on.</summary>
public sealed record AvailableLocation : ExecutionLocation
{
    /// <summary>Gets the cores and memory of the location; <see langword="null"/> when unknown, and then <see cref="Slots"/> alone bounds the jobs.</summary>
    public Hardware? Hardware { get; init; }

    /// <summary>Gets how many jobs may run at once when <see cref="Hardware"/> is unknown. Default: 1.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Gets whether a job of this location may ask for several nodes at once, as a scheduler gives them out; it takes one slot all the same. Default: false.</summary>
    public bool GivesNodes { get; init; }

    /// <summary>Gets the volumes of the location, deepest mount point first; empty when unknown.</summary>
    public IReadOnlyList<Storage> Storages { get; init; } = [];
}
