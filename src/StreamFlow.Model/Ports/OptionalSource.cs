namespace StreamFlow;

/// <summary>Where a value comes from that may be null: an optional input of the workflow, an optional output, an output of a step that may be skipped.</summary>
/// <remarks>
/// It fits an optional port, <c>In&lt;T&gt;?</c>. For a required one choose a value with <see cref="Pick"/>, or say what to take in
/// its place: <c>Label.Or("none")</c>.
/// </remarks>
/// <typeparam name="T">The type of the value when it is there.</typeparam>
public abstract class OptionalSource<T> : Source
{
    private protected OptionalSource()
    {
    }

    /// <summary>Computes what the step gets from the value, the CWL field <c>valueFrom</c>.</summary>
    /// <typeparam name="TResult">The type of the result; the build takes it on trust.</typeparam>
    /// <param name="expression">A CWL expression in which <c>self</c> is the value and <c>inputs</c> are the inputs of the step: <c>$(self.basename)</c>.</param>
    /// <returns>The computed value, for an input of a step.</returns>
    public Computed<TResult> Select<TResult>(string expression) => new(Link, expression);

    /// <summary>Gives the value to take when the source is null: <c>Label.Or("none")</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The source with the value, for an input of a step.</returns>
    public SourceOrValue<T> Or(T value) => new(Link, value);

    /// <summary>Takes the value as one of another type: of a <see cref="Union{T1, T2}"/> that has its type, of <see cref="CwlAny"/>, of a wider number.</summary>
    /// <remarks>The value is passed on as it is. Whether the types fit is checked when the workflow is loaded.</remarks>
    /// <typeparam name="TOther">The other type.</typeparam>
    /// <returns>The same source, of the other type.</returns>
    public Source<TOther> As<TOther>() => new LinkedSource<TOther>(Link);
}
