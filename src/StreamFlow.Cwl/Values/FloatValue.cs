using System.Globalization;

namespace StreamFlow.Cwl.Values;

/// <summary>A number with a fraction, or too large for 64 bits.</summary>
internal sealed class FloatValue : CwlValue
{
    private readonly string? _text;

    /// <summary>Makes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="text">How a document wrote it, as a JSON number; null when it was computed.</param>
    public FloatValue(double value, string? text = null)
    {
        Value = value;
        _text = text;
    }

    /// <summary>Gets the number.</summary>
    public double Value { get; }

    /// <summary>Gets the number as a JSON number, in the document's own spelling when it came from one.</summary>
    /// <remarks>JSON has no infinities: those give <c>null</c>.</remarks>
    public string JsonText => _text ?? (double.IsFinite(Value) ? Value.ToString("R", CultureInfo.InvariantCulture) : "null");

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Float;

    /// <summary>Gives the number as decimal digits without an exponent, as a command line wants it.</summary>
    /// <remarks>CWL v1.2 CommandLineBinding: numbers are decimal, not in scientific notation.</remarks>
    public string ToDecimalText()
    {
        var text = _text ?? Value.ToString("R", CultureInfo.InvariantCulture);
        return DecimalText.WithoutExponent(text);
    }

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) => other is FloatValue number && number.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
