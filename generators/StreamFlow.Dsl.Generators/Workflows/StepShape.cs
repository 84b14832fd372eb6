using StreamFlow.Generators.Folding;

namespace StreamFlow.Generators.Workflows;

/// <summary>A step taken apart: what is created, and what was done to it. Lives within one transform.</summary>
/// <param name="Created">The step as it was created, or copied.</param>
internal sealed record StepShape(FoldedObject Created)
{
    /// <summary>Gets the scatter method; null when the step is not scattered.</summary>
    public string? Scatter { get; init; }

    /// <summary>Gets how often outputs are nested by the scatter.</summary>
    public int ScatterDepth { get; init; }

    /// <summary>Gets the condition, an expression or a value; null when there is none.</summary>
    public FoldedValue? Condition { get; init; }

    /// <summary>Gets the expression of a loop; null when there is none.</summary>
    public FoldedValue? While { get; init; }

    /// <summary>Gets whether a loop keeps the outputs of all iterations.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>Gets what an iteration hands to the next: calls of <c>Carry</c>.</summary>
    public IReadOnlyList<FoldedCall> Carried { get; init; } = [];

    /// <summary>Gets the inputs beyond those of the tool: calls of <c>With</c>.</summary>
    public IReadOnlyList<FoldedCall> Additional { get; init; } = [];

    /// <summary>Gets whether the outputs have another type than those of what the step runs.</summary>
    public bool IsLifted => Scatter is not null || Condition is not null || While is not null;

    /// <summary>Takes a value apart; null when it is no step.</summary>
    public static StepShape? Of(FoldedValue value)
    {
        switch (FoldedValues.Resolve(value))
        {
            case FoldedObject created:
                return new StepShape(created);
            case FoldedCall { Receiver: { } receiver } call when Of(receiver) is { } inner:
                return (call.Method, call.Arguments.Count) switch
                {
                    ("Scatter", 0) => inner with { Scatter = "dotproduct", ScatterDepth = 1 },
                    ("FlatCross", 0) => inner with { Scatter = "flat_crossproduct", ScatterDepth = 1 },
                    ("NestedCross", 0) => inner with { Scatter = "nested_crossproduct", ScatterDepth = 2 },
                    ("NestedCross3", 0) => inner with { Scatter = "nested_crossproduct", ScatterDepth = 3 },
                    ("When", 1) => inner with { Condition = call.Arguments[0] },
                    ("While", 1) => inner with { While = call.Arguments[0] },
                    ("Carry", 2 or 3) => inner with { Carried = [.. inner.Carried, call] },
                    ("KeepAll", 0) => inner with { KeepsAll = true },
                    ("With", 2) => inner with { Additional = [.. inner.Additional, call] },
                    _ => null,
                };
            default:
                return null;
        }
    }
}
