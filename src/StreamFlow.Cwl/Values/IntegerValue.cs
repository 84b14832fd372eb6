namespace StreamFlow.Cwl.Values;

/// <summary>A whole number.</summary>
/// <param name="value">The number.</param>
internal sealed class IntegerValue(long value) : CwlValue
{
    /// <summary>Gets the number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Integer;

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) => other is IntegerValue integer && integer.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
