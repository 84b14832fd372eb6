namespace StreamFlow;

/// <summary>A value of one of four types, a CWL list of types.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
/// <typeparam name="T4">The fourth type.</typeparam>
public sealed class Union<T1, T2, T3, T4> : IUnion
{
    private Union(object? value) => Value = value;

    /// <summary>Gets the value.</summary>
    public object? Value { get; }

    /// <summary>Takes a value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4>(T1 value) => new(value);

    /// <summary>Takes a value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4>(T2 value) => new(value);

    /// <summary>Takes a value of the third type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4>(T3 value) => new(value);

    /// <summary>Takes a value of the fourth type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4>(T4 value) => new(value);
}
