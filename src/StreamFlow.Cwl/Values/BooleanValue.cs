namespace StreamFlow.Cwl.Values;

/// <summary>True or false.</summary>
internal sealed class BooleanValue : CwlValue
{
    private BooleanValue(bool value) => Value = value;

    /// <summary>Gets the instance for true.</summary>
    public static BooleanValue True { get; } = new(true);

    /// <summary>Gets the instance for false.</summary>
    public static BooleanValue False { get; } = new(false);

    /// <summary>Gets the value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Boolean;

    /// <summary>Gives the instance for a value.</summary>
    public static BooleanValue Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;
}
