namespace StreamFlow;

/// <summary>How a step is repeated.</summary>
/// <param name="While">The expression that says whether there is another iteration.</param>
/// <param name="Carried">What each iteration hands to the next.</param>
/// <param name="KeepsAll">Whether the outputs are those of all iterations, not only of the last.</param>
internal sealed record LoopForm(string While, IReadOnlyList<CarriedValue> Carried, bool KeepsAll);
