using System.Globalization;
using System.Text;

namespace StreamFlow.Spec;

/// <summary>Writes scalars so that YAML 1.1 and 1.2 read the same value of the same type.</summary>
internal static class YamlText
{
    /// <summary>Writes a scalar on one line.</summary>
    public static string Write(ConfigScalar scalar) => scalar.Kind switch
    {
        ConfigScalarKind.Null => "null",
        ConfigScalarKind.Boolean => scalar.TryGetBoolean(out var flag) && flag ? "true" : "false",
        ConfigScalarKind.Integer => WriteInteger(scalar),
        ConfigScalarKind.Float => WriteFloat(scalar.Text),
        _ => Write(scalar.Text),
    };

    /// <summary>Writes a string on one line: plain when no reader can take it for something else, else quoted.</summary>
    public static string Write(string text)
    {
        if (NeedsEscapes(text))
        {
            return Escape(text);
        }

        return IsPlain(text) && !Yaml11.IsTyped(text) ? text : "'" + text.Replace("'", "''") + "'";
    }

    /// <summary>Tells whether a text of several lines can stand in a literal block as it is.</summary>
    public static bool FitsLiteralBlock(string text)
    {
        var lastBreak = text.LastIndexOf('\n');
        if (text.IndexOf('\n') is < 1 || text[0] is ' ' or '\t' || (lastBreak == text.Length - 1 && text[text.Length - 2] == '\n'))
        {
            return false;
        }

        // One line and its end is clearer in quotes.
        if (text.IndexOf('\n') == text.Length - 1)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var blankBeforeBreak = text[i] is ' ' or '\t' && (i + 1 == text.Length || text[i + 1] == '\n');
            if (blankBeforeBreak || (text[i] is not ('\n' or '\t') && IsSpecial(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a whole number in decimal: 1.1 reads <c>010</c> as eight and <c>0o10</c> as text.</summary>
    private static string WriteInteger(ConfigScalar scalar)
    {
        if (scalar.TryGetInteger(out var value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var sign = scalar.Text[0] == '-' ? "-" : string.Empty;
        return sign + scalar.Text.TrimStart('+', '-').TrimStart('0');
    }

    /// <summary>Writes a number with a point, and a sign in the exponent: 1.1 reads <c>1e5</c> as text.</summary>
    private static string WriteFloat(string text)
    {
        switch (text.TrimStart('+', '-').ToLowerInvariant())
        {
            case ".inf" or "infinity" or "∞":
                return text[0] == '-' ? "-.inf" : ".inf";
            case ".nan" or "nan":
                return ".nan";
        }

        var sign = text[0] == '-' ? "-" : string.Empty;
        var unsigned = text.TrimStart('+', '-');
        var exponentAt = unsigned.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? unsigned : unsigned.Substring(0, exponentAt);
        if (mantissa[0] == '.')
        {
            mantissa = "0" + mantissa;
        }

        var pointAt = mantissa.IndexOf('.');
        mantissa = pointAt < 0 ? mantissa + ".0" : pointAt == mantissa.Length - 1 ? mantissa + "0" : mantissa;
        if (exponentAt < 0)
        {
            return sign + mantissa;
        }

        var exponent = unsigned.Substring(exponentAt + 1);
        return sign + mantissa + (exponent[0] is '+' or '-' ? "e" : "e+") + exponent;
    }

    /// <summary>Tells whether the text may stand without quotes in block style, whatever type it would have.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        switch (text[0])
        {
            case ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`':
            case '-' or '?' or ':' when text.Length == 1 || text[1] == ' ':
            case '-' or '.' when IsDocumentMarker(text):
                return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            // The star is harmless in YAML, but YamlDotNet does not see the end of a key whose last word begins with one.
            if ((text[i] is '#' or '*' && text[i - 1] == ' ') || (text[i] == ' ' && text[i - 1] == ':'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDocumentMarker(string text) =>
        text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);

    private static bool NeedsEscapes(string text)
    {
        foreach (var character in text)
        {
            if (IsSpecial(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a character breaks lines in some version or cannot be shown.</summary>
    private static bool IsSpecial(char character) =>
        character is < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';

    private static string Escape(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\0' => quoted.Append(@"\0"),
                _ when IsSpecial(character) => quoted.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
