namespace StreamFlow.Spec;

/// <summary>Where a value comes from.</summary>
/// <param name="Sources">The inputs of the workflow and outputs of steps, in order.</param>
internal sealed record LinkSpec(EquatableArray<SourceSpec> Sources)
{
    /// <summary>Gets how several sources become a list: <c>merge_nested</c> or <c>merge_flattened</c>; null when the declaration does not say.</summary>
    public string? Merge { get; init; }

    /// <summary>Gets how nulls are left out: <c>first_non_null</c>, <c>the_only_non_null</c> or <c>all_non_null</c>; null when they are kept.</summary>
    public string? Pick { get; init; }
}
