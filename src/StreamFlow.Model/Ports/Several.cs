namespace StreamFlow;

/// <summary>Puts several sources together.</summary>
internal static class Several
{
    /// <summary>Makes one source of several.</summary>
    /// <exception cref="ArgumentException">There is no source, or one of them is merged itself, which CWL cannot say.</exception>
    public static Source<T> Of<T>(IReadOnlyList<Source> sources, MergeMethod? merge, PickMethod? pick)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sources.Count, nameof(sources));
        return sources.FirstOrDefault(source => source.Link.Ends.Count != 1 || source.Link.Merge is not null || source.Link.Pick is not null) is null
            ? new LinkedSource<T>(new Link([.. sources.SelectMany(source => source.Link.Ends)], merge, pick))
            : throw new ArgumentException("Sources that are merged or picked cannot be merged again; list the inputs and outputs themselves.", nameof(sources));
    }

    /// <summary>Leaves nulls out of the items of one source, which may be a merged one.</summary>
    /// <exception cref="ArgumentException">Nulls are left out of it already.</exception>
    public static Source<T> Picked<T>(Source items, PickMethod pick) => items.Link.Pick is null
        ? new LinkedSource<T>(items.Link with { Pick = pick })
        : throw new ArgumentException("A value was picked from this source already; pick from the inputs and outputs themselves.", nameof(items));
}
