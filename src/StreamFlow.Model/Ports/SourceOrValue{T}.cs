namespace StreamFlow;

/// <summary>A source with the value to take when it is null, the CWL field <c>default</c> beside <c>source</c>; <see cref="OptionalSource{T}.Or"/> makes it.</summary>
/// <remarks>It fits every port of its type, required or not.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class SourceOrValue<T>
{
    internal SourceOrValue(Link link, T value)
    {
        Link = link;
        Value = value;
    }

    internal Link Link { get; }

    internal T Value { get; }

    /// <summary>Computes what the step gets from the value, the CWL field <c>valueFrom</c>.</summary>
    /// <typeparam name="TResult">The type of the result; the build takes it on trust.</typeparam>
    /// <param name="expression">A CWL expression in which <c>self</c> is the value and <c>inputs</c> are the inputs of the step: <c>$(self.basename)</c>.</param>
    /// <returns>The computed value, for an input of a step.</returns>
    public Computed<TResult> Select<TResult>(string expression) => new(Link, expression) { Replacement = Value };
}
