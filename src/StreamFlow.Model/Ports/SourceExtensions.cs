namespace StreamFlow;

/// <summary>Takes arrays apart for scattered steps.</summary>
public static class SourceExtensions
{
    /// <summary>Gives one element of the array to each run of a scattered step: <c>new Align { Reads = Samples.Each() }.Scatter()</c>.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The array.</param>
    /// <returns>The element, which fits an input of its type.</returns>
    public static Element<T> Each<T>(this Source<T[]> source) => new(source.Link);
}
