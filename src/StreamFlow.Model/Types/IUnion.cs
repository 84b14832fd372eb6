namespace StreamFlow;

/// <summary>A value of one of several types.</summary>
internal interface IUnion
{
    /// <summary>Gets the value.</summary>
    object? Value { get; }
}
