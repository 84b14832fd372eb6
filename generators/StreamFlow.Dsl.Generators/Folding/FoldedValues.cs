namespace StreamFlow.Generators.Folding;

/// <summary>Reads folded values.</summary>
internal static class FoldedValues
{
    /// <summary>Follows references to what they refer to.</summary>
    public static FoldedValue Resolve(FoldedValue value)
    {
        while (value is FoldedReference reference)
        {
            value = reference.Target;
        }

        return value;
    }
}
