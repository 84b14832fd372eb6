namespace StreamFlow.Spec;

/// <summary>Amounts of memory and storage as tools ask for them: <c>2 GiB</c>, <c>512 MiB</c>, a number of MiB, with a fraction too, or an expression.</summary>
internal static class Mebibytes
{
    /// <summary>Tells whether a text is an amount or an expression.</summary>
    public static bool IsAmount(string text) => ExpressionText.IsExpression(text) || IsFraction(text) || TryRead(text, out _);

    /// <summary>Writes an amount as CWL has it, in MiB; what is no amount is written as it is.</summary>
    public static ConfigScalar Emit(string text) =>
        IsFraction(text) ? Fraction(text)
        : TryRead(text, out var bytes) ? SizeText.Write(bytes, SizeFormat.Mebibytes, SourcePosition.None)
        : NodeMap.Text(text);

    /// <summary>Tells whether a text is a number of MiB with a fraction, which CWL has runners round up.</summary>
    private static bool IsFraction(string text) =>
        CoreSchema.Resolve(text) == ConfigScalarKind.Float && Fraction(text).TryGetNumber(out var amount) && amount >= 0 && !double.IsInfinity(amount);

    private static ConfigScalar Fraction(string text) => new(ConfigScalarKind.Float, text, SourcePosition.None);

    private static bool TryRead(string text, out long bytes)
    {
        var plain = text.Replace(" ", string.Empty);
        var kind = CoreSchema.Resolve(plain) == ConfigScalarKind.Integer ? ConfigScalarKind.Integer : ConfigScalarKind.String;
        return SizeText.TryRead(new ConfigScalar(kind, plain, SourcePosition.None), SizeFormat.Mebibytes, out bytes) && bytes >= 0;
    }
}
