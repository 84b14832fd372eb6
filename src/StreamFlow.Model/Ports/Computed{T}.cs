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

    /// <summary>Gets the value to take when the source is null; null for none.</summary>
    internal object? Replacement { get; init; }
}
