namespace StreamFlow.Cwl.Values;

/// <summary>Text.</summary>
/// <param name="value">The text.</param>
internal sealed class StringValue(string value) : CwlValue
{
    /// <summary>Gets the text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.String;

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) =>
        other is StringValue text && string.Equals(text.Value, Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}
