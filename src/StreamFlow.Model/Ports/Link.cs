namespace StreamFlow;

/// <summary>What a source consists of: workflow inputs and outputs of steps, and how several become one value.</summary>
/// <param name="Ends">The inputs and outputs, in order.</param>
/// <param name="Merge">How several become a list; null for the default.</param>
/// <param name="Pick">How nulls are left out; null when they are kept.</param>
internal sealed record Link(IReadOnlyList<Source> Ends, MergeMethod? Merge = null, PickMethod? Pick = null);
