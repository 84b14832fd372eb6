namespace StreamFlow;

/// <summary>Makes one array of several sources, the CWL field <c>linkMerge</c>.</summary>
public static class Merge
{
    /// <summary>Makes an array with one item for each source, in their order.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="sources">The sources, at least one.</param>
    /// <returns>The array.</returns>
    public static Source<T[]> Nested<T>(params Source<T>[] sources) => Several.Of<T[]>(sources, MergeMethod.Nested, pick: null);

    /// <summary>Makes one array of the items of several, in their order.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="sources">The arrays, at least one.</param>
    /// <returns>The array.</returns>
    public static Source<T[]> Flattened<T>(params Source<T[]>[] sources) => Several.Of<T[]>(sources, MergeMethod.Flattened, pick: null);
}
