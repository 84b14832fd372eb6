namespace StreamFlow.Cwl.Values;

/// <summary>A value at run time: what a port carries, what an expression sees, what the output object holds.</summary>
/// <remarks>Immutable, and equal by content; the order of a record's fields does not count.</remarks>
internal abstract class CwlValue : IEquatable<CwlValue>
{
    private protected CwlValue()
    {
    }

    /// <summary>Gets the kind of the value.</summary>
    public abstract CwlValueKind Kind { get; }

    /// <summary>Gets whether this is null.</summary>
    public bool IsNull => Kind == CwlValueKind.Null;

    /// <summary>Gets a word for the kind, for messages: <c>a string</c>, <c>an array</c>, <c>a File</c>…</summary>
    public string KindName => Kind switch
    {
        CwlValueKind.Null => "null",
        CwlValueKind.Boolean => "a boolean",
        CwlValueKind.Integer => "an integer",
        CwlValueKind.Float => "a number",
        CwlValueKind.String => "a string",
        CwlValueKind.List => "an array",
        CwlValueKind.Record => "a record",
        CwlValueKind.File => "a File",
        _ => "a Directory",
    };

    public static implicit operator CwlValue(string? value) => value is null ? NullValue.Instance : new StringValue(value);

    public static implicit operator CwlValue(bool value) => BooleanValue.Of(value);

    public static implicit operator CwlValue(long value) => new IntegerValue(value);

    public static implicit operator CwlValue(double value) => new FloatValue(value);

    /// <inheritdoc/>
    public abstract bool Equals(CwlValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is CwlValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Gives the value as compact JSON.</summary>
    public sealed override string ToString() => CwlJson.ToText(this);
}
