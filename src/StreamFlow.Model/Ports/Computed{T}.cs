namespace StreamFlow;

/// <summary>A value that a step computes for one of its inputs, the CWL field <c>valueFrom</c>.</summary>
/// <remarks><see cref="OptionalSource{T}.Select"/> makes it from a source, <see cref="Computed.Of{T}"/> from other inputs of the step.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Computed<T>
{
    internal Computed(Link? link, string valueFrom)
    {
        Link = link;
        ValueFrom = valueFrom;
    }

    internal Link? Link { get; }

    internal string ValueFrom { get; }

    /// <summary>Connects the value to an input beyond those of the tool.</summary>
    /// <param name="computed">The value.</param>
    public static implicit operator In(Computed<T> computed) => (In<T>)computed;
}
