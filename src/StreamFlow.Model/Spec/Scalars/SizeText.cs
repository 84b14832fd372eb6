using System.Globalization;

namespace StreamFlow.Spec;

/// <summary>Reads and writes amounts of memory and storage in the notations of the file.</summary>
internal static class SizeText
{
    private const string Units = "kmgtp";

    /// <summary>Writes a number of bytes.</summary>
    public static ConfigScalar Write(long bytes, SizeFormat format, SourcePosition position) => format switch
    {
        SizeFormat.Bytes => ConfigScalar.Of(bytes, position),
        SizeFormat.Mebibytes when bytes % (1L << 20) == 0 => ConfigScalar.Of(bytes >> 20, position),
        SizeFormat.Mebibytes => ConfigScalar.Of((double)bytes / (1L << 20), position),
        _ => ConfigScalar.Of(WriteText(bytes), position),
    };

    /// <summary>Reads a number of bytes from a whole number, in the unit of the notation, or from text with a unit.</summary>
    public static bool TryRead(ConfigScalar scalar, SizeFormat format, out long bytes)
    {
        if (scalar.TryGetInteger(out bytes))
        {
            return format != SizeFormat.Mebibytes || TryShift(ref bytes, 20);
        }

        return scalar.Kind == ConfigScalarKind.String && TryReadText(scalar.Text, out bytes);
    }

    private static string WriteText(long bytes)
    {
        var unit = 0;
        while (bytes != 0 && bytes % 1024 == 0 && unit < Units.Length)
        {
            bytes /= 1024;
            unit++;
        }

        var number = bytes.ToString(CultureInfo.InvariantCulture);
        return unit == 0 ? number : number + Units[unit - 1];
    }

    /// <summary>Reads <c>512</c>, <c>512b</c>, <c>512k</c>, <c>512K</c>, <c>512kb</c> or <c>512KiB</c>, and so on to peta; 1024 to a step, as container engines have it.</summary>
    private static bool TryReadText(string text, out long bytes)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is not (>= '0' and <= '9'))
        {
            end--;
        }

        var suffix = text.Substring(end).ToLowerInvariant();
        if (!long.TryParse(text.Substring(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out bytes))
        {
            return false;
        }

        if (suffix is "" or "b")
        {
            return true;
        }

        var unit = Units.IndexOf(suffix[0]);
        return unit >= 0 && suffix.Substring(1) is "" or "b" or "ib" && TryShift(ref bytes, 10 * (unit + 1));
    }

    private static bool TryShift(ref long value, int bits)
    {
        var shifted = value << bits;
        if (shifted >> bits != value)
        {
            return false;
        }

        value = shifted;
        return true;
    }
}
