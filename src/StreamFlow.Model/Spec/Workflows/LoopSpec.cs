namespace StreamFlow.Spec;

/// <summary>How a step is repeated.</summary>
/// <param name="While">The expression that says whether there is another iteration.</param>
/// <param name="KeepsAll">Whether the outputs are those of all iterations.</param>
/// <param name="Carried">What an iteration hands to the next.</param>
internal sealed record LoopSpec(string While, bool KeepsAll, EquatableArray<CarriedSpec> Carried);
