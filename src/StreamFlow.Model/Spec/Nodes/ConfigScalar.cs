using System.Globalization;

namespace StreamFlow.Spec;

/// <summary>A scalar value, kept as its text and its resolved type.</summary>
internal sealed class ConfigScalar : ConfigNode
{
    public ConfigScalar(ConfigScalarKind kind, string text, SourcePosition position, bool isPlain = false)
        : base(position)
    {
        Kind = kind;
        Text = text;
        IsPlain = isPlain;
    }

    /// <summary>Gets the resolved type.</summary>
    public ConfigScalarKind Kind { get; }

    /// <summary>Gets the text as written, unescaped and without quotes.</summary>
    public string Text { get; }

    /// <summary>Gets whether the text stood there without quotes.</summary>
    public bool IsPlain { get; }

    /// <inheritdoc/>
    public override string KindName => Kind switch
    {
        ConfigScalarKind.Null => "null",
        ConfigScalarKind.Boolean => "a boolean",
        ConfigScalarKind.Integer => "an integer",
        ConfigScalarKind.Float => "a number",
        _ => "a string",
    };

    public static ConfigScalar Null(SourcePosition position) => new(ConfigScalarKind.Null, "null", position);

    public static ConfigScalar Of(bool value, SourcePosition position) =>
        new(ConfigScalarKind.Boolean, value ? "true" : "false", position);

    public static ConfigScalar Of(long value, SourcePosition position) =>
        new(ConfigScalarKind.Integer, value.ToString(CultureInfo.InvariantCulture), position);

    public static ConfigScalar Of(double value, SourcePosition position) =>
        new(ConfigScalarKind.Float, value.ToString("R", CultureInfo.InvariantCulture), position);

    public static ConfigScalar Of(string value, SourcePosition position) => new(ConfigScalarKind.String, value, position);

    /// <summary>Reads the value of a boolean.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == ConfigScalarKind.Boolean && string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase);
        return Kind == ConfigScalarKind.Boolean;
    }

    /// <summary>Reads a whole number that fits 64 bits.</summary>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        return Kind == ConfigScalarKind.Integer && CoreSchema.TryParseInteger(Text, out value);
    }

    /// <summary>Reads a number, whole or not.</summary>
    public bool TryGetNumber(out double value)
    {
        value = 0;
        return Kind is ConfigScalarKind.Integer or ConfigScalarKind.Float && CoreSchema.TryParseNumber(Text, out value);
    }

    /// <inheritdoc/>
    public override bool Equals(ConfigNode? other) =>
        other is ConfigScalar scalar && scalar.Kind == Kind && scalar.Position == Position
        && string.Equals(scalar.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text) ^ ((int)Kind * 397);

    /// <inheritdoc/>
    public override string ToString() => Kind == ConfigScalarKind.Secret ? "***" : Text;
}
