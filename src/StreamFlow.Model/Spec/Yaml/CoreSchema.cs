using System.Globalization;

namespace StreamFlow.Spec;

/// <summary>Resolves plain scalars by the YAML 1.2 core schema (YAML 1.2.2, section 10.3.2).</summary>
internal static class CoreSchema
{
    public static ConfigScalarKind Resolve(string text)
    {
        if (text.Length == 0)
        {
            return ConfigScalarKind.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N':
                return text is "~" or "null" or "Null" or "NULL" ? ConfigScalarKind.Null : ConfigScalarKind.String;
            case 't' or 'T':
                return text is "true" or "True" or "TRUE" ? ConfigScalarKind.Boolean : ConfigScalarKind.String;
            case 'f' or 'F':
                return text is "false" or "False" or "FALSE" ? ConfigScalarKind.Boolean : ConfigScalarKind.String;
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ResolveNumber(text);
            default:
                return ConfigScalarKind.String;
        }
    }

    public static bool TryParseInteger(string text, out long value)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return TryParseOctal(text, out value);
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryParseNumber(string text, out double value)
    {
        switch (text)
        {
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                value = double.PositiveInfinity;
                return true;
            case "-.inf" or "-.Inf" or "-.INF":
                value = double.NegativeInfinity;
                return true;
            case ".nan" or ".NaN" or ".NAN":
                value = double.NaN;
                return true;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) || text.StartsWith("0o", StringComparison.Ordinal))
        {
            var parsed = TryParseInteger(text, out var whole);
            value = whole;
            return parsed;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseOctal(string text, out long value)
    {
        value = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (value > long.MaxValue >> 3)
            {
                return false;
            }

            value = (value << 3) + (text[i] - '0');
        }

        return true;
    }

    private static ConfigScalarKind ResolveNumber(string text)
    {
        if (text.Length > 2 && text[0] == '0' && (text[1] is 'x' or 'o'))
        {
            for (var i = 2; i < text.Length; i++)
            {
                var digit = text[1] == 'x' ? Uri.IsHexDigit(text[i]) : text[i] is >= '0' and <= '7';
                if (!digit)
                {
                    return ConfigScalarKind.String;
                }
            }

            return ConfigScalarKind.Integer;
        }

        var index = text[0] is '+' or '-' ? 1 : 0;
        var rest = text.Substring(index);
        if (rest is ".inf" or ".Inf" or ".INF" || (index == 0 && (rest is ".nan" or ".NaN" or ".NAN")))
        {
            return ConfigScalarKind.Float;
        }

        var whole = CountDigits(text, index);
        index += whole;
        if (index == text.Length)
        {
            return whole > 0 ? ConfigScalarKind.Integer : ConfigScalarKind.String;
        }

        var fraction = 0;
        if (text[index] == '.')
        {
            fraction = CountDigits(text, index + 1);
            index += 1 + fraction;
        }

        if (whole + fraction == 0)
        {
            return ConfigScalarKind.String;
        }

        if (index < text.Length && (text[index] is 'e' or 'E'))
        {
            index++;
            index += index < text.Length && (text[index] is '+' or '-') ? 1 : 0;
            var exponent = CountDigits(text, index);
            if (exponent == 0)
            {
                return ConfigScalarKind.String;
            }

            index += exponent;
        }

        return index == text.Length ? ConfigScalarKind.Float : ConfigScalarKind.String;
    }

    private static int CountDigits(string text, int start)
    {
        var index = start;
        while (index < text.Length && text[index] is >= '0' and <= '9')
        {
            index++;
        }

        return index - start;
    }
}
