namespace StreamFlow.Core.Resources;

/// <summary>What a job asks a scheduler for. What its author did not ask for is left to the scheduler.</summary>
public sealed record JobResources
{
    /// <summary>Gets the job that asks for nothing.</summary>
    public static JobResources Unspecified { get; } = new();

    /// <summary>Gets the number of cores at each location; <see langword="null"/> when it was not asked for.</summary>
    public double? Cores { get; init; }

    /// <summary>Gets the memory at each location, in MiB; <see langword="null"/> when it was not asked for.</summary>
    public double? MemoryMiB { get; init; }

    /// <summary>Gets the number of graphics processors at each location; <see langword="null"/> when it was not asked for.</summary>
    public int? Gpus { get; init; }

    /// <summary>Gets how many locations (nodes) of the queue the job gets. Default: 1.</summary>
    public int Locations { get; init; } = 1;
}
