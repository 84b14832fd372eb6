namespace StreamFlow.Cwl.Values;

/// <summary>The value of nothing.</summary>
internal sealed class NullValue : CwlValue
{
    private NullValue()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static NullValue Instance { get; } = new();

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Null;

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) => other is NullValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
