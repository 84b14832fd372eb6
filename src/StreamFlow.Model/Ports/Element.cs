namespace StreamFlow;

/// <summary>One element of an array, for each run of a scattered step; <see cref="SourceExtensions.Each{T}(Source{T[]})"/> makes it.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
public sealed class Element<T>
{
    internal Element(Link link, string? valueFrom = null)
    {
        Link = link;
        ValueFrom = valueFrom;
    }

    internal Link Link { get; }

    internal string? ValueFrom { get; }

    /// <summary>Computes what each run gets from its element, the CWL field <c>valueFrom</c>.</summary>
    /// <typeparam name="TResult">The type of the result; the build takes it on trust.</typeparam>
    /// <param name="expression">A CWL expression in which <c>self</c> is the element and <c>inputs</c> are the inputs of the run: <c>$(self.basename)</c>.</param>
    /// <returns>The computed element.</returns>
    public Element<TResult> Select<TResult>(string expression) => new(Link, expression);
}
