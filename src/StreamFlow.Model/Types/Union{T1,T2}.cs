namespace StreamFlow;

/// <summary>A value of one of two types, a CWL list of types.</summary>
/// <remarks>A source of one of the types fits after <see cref="OptionalSource{T}"/>'s <c>As</c>: <c>Reads = Sample.As&lt;Union&lt;CwlFile, string&gt;&gt;()</c>.</remarks>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
public sealed class Union<T1, T2> : IUnion
{
    private Union(object? value) => Value = value;

    /// <summary>Gets the value.</summary>
    public object? Value { get; }

    /// <summary>Takes a value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2>(T1 value) => new(value);

    /// <summary>Takes a value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2>(T2 value) => new(value);
}
