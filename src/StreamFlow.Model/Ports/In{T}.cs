namespace StreamFlow;

/// <summary>An input of a tool or of a workflow step. A value, a workflow input or another step's output go in the same place.</summary>
/// <remarks>
/// <para>
/// A tool declares it as <c>public required In&lt;CwlFile&gt; Reads { get; init; }</c>, or as <c>In&lt;int&gt;?</c> when
/// it may be left out, and says with <see cref="OptionAttribute"/> or <see cref="ArgumentAttribute"/> how it gets on the command line.
/// </para>
/// <para>
/// A step connects it: <c>new Align { Reads = Sample, Index = Index.Files, Threads = 4 }</c>. What is of another type does
/// not compile; what may be null fits only an optional input.
/// </para>
/// </remarks>
/// <typeparam name="T">
/// The type: <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/>, <see cref="string"/>, an enum,
/// <see cref="CwlFile"/>, <see cref="CwlDirectory"/>, a record of these, an array of these, <see cref="Union{T1, T2}"/> or <see cref="CwlAny"/>.
/// </typeparam>
public sealed class In<T> : In
{
    internal In()
    {
    }

    /// <summary>Gives a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator In<T>(T value) => new() { Literal = value };

    /// <summary>Connects a source.</summary>
    /// <param name="source">The source.</param>
    public static implicit operator In<T>(Source<T> source) => new() { Link = source.Link };

    /// <summary>Connects a source whose value may be null, which only an optional input takes.</summary>
    /// <param name="source">The source.</param>
    public static implicit operator In<T>?(OptionalSource<T> source) => new In<T> { Link = source.Link };

    /// <summary>Connects the elements of a source, one for each run of a scattered step.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator In<T>(Element<T> element) => new() { Link = element.Link, IsElement = true, ValueFrom = element.ValueFrom };

    /// <summary>Connects a value that the step computes.</summary>
    /// <param name="computed">The computed value.</param>
    public static implicit operator In<T>(Computed<T> computed) => new() { Link = computed.Link, ValueFrom = computed.ValueFrom, Literal = computed.Replacement };

    /// <summary>Connects a source that may be null, with the value to take then.</summary>
    /// <param name="source">The source with its value.</param>
    public static implicit operator In<T>(SourceOrValue<T> source) => new() { Link = source.Link, Literal = source.Value };
}
