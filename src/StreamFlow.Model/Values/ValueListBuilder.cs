namespace StreamFlow;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Makes a list; the compiler calls it for <c>[a, b]</c>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The values, which are copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
