using System.Runtime.InteropServices;

namespace StreamFlow.Core.Resources;

/// <summary>What a location has, or what a job needs.</summary>
/// <param name="Cores">The number of cores; may be fractional.</param>
/// <param name="MemoryMiB">The memory, in MiB.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Hardware(double Cores, double MemoryMiB)
{
    /// <summary>Gets whether a job that needs <paramref name="requirement"/> fits into this.</summary>
    /// <param name="requirement">What the job needs.</param>
    /// <returns><see langword="true"/> when both cores and memory suffice.</returns>
    public bool Satisfies(Hardware requirement) => Cores >= requirement.Cores && MemoryMiB >= requirement.MemoryMiB;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The sum of each resource.</returns>
    public static Hardware operator +(Hardware left, Hardware right) =>
        new(left.Cores + right.Cores, left.MemoryMiB + right.MemoryMiB);

    /// <summary>Takes one amount from another.</summary>
    /// <param name="left">The amount to take from.</param>
    /// <param name="right">The amount to take.</param>
    /// <returns>The difference of each resource.</returns>
    public static Hardware operator -(Hardware left, Hardware right) =>
        new(left.Cores - right.Cores, left.MemoryMiB - right.MemoryMiB);

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The sum of each resource.</returns>
    public static Hardware Add(Hardware left, Hardware right) => left + right;

    /// <summary>Takes one amount from another.</summary>
    /// <param name="left">The amount to take from.</param>
    /// <param name="right">The amount to take.</param>
    /// <returns>The difference of each resource.</returns>
    public static Hardware Subtract(Hardware left, Hardware right) => left - right;
}
