using System.Globalization;

namespace StreamFlow.Cwl.Values;

/// <summary>Rewrites numbers in scientific notation as plain decimal digits, exactly.</summary>
internal static class DecimalText
{
    // Beyond this many digits an exponent is kept: nobody wants a megabyte of zeroes on a command line.
    private const int MaximumExponent = 400;

    /// <summary>Gives the same number without an exponent; text that has none is given back as it is.</summary>
    public static string WithoutExponent(string text)
    {
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        if (mark < 0
            || !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs(exponent) > MaximumExponent)
        {
            return text;
        }

        var mantissa = text.AsSpan(0, mark);
        var negative = mantissa.StartsWith("-");
        mantissa = mantissa.TrimStart("+-");
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var digits = string.Concat(whole, fraction);
        var place = whole.Length + exponent;

        string result;
        if (place <= 0)
        {
            result = "0." + new string('0', -place) + digits;
        }
        else if (place >= digits.Length)
        {
            result = digits + new string('0', place - digits.Length);
            return Sign(negative, TrimZeroes(result));
        }
        else
        {
            result = string.Concat(digits.AsSpan(0, place), ".", digits.AsSpan(place));
        }

        return Sign(negative, TrimZeroes(result));
    }

    private static string Sign(bool negative, string text) => negative ? "-" + text : text;

    private static string TrimZeroes(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal))
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        var trimmed = text.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }
}
