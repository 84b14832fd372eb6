using System.Globalization;
using System.Text;

namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Writes values as C#.</summary>
internal static class CSharpText
{
    /// <summary>Quotes a text: several lines as a raw string that looks like the text, one line as a plain or a raw string, whichever needs no escapes.</summary>
    public static string Quote(string text)
    {
        if (text.Any(static character => (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\u2028' or '\u2029'))
        {
            return Escaped(text);
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return QuoteLines(text);
        }

        if (!text.AsSpan().ContainsAny('"', '\\', '\t'))
        {
            return $"\"{text}\"";
        }

        return text[0] == '"' || text[^1] == '"' || text.Contains('\t', StringComparison.Ordinal) ? Escaped(text) : $"{Fence(text)}{text}{Fence(text)}";
    }

    /// <summary>Writes a number of double precision.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return value == Math.Truncate(value) && Math.Abs(value) < 1e15 ? value.ToString("F0", CultureInfo.InvariantCulture) : text;
    }

    private static string QuoteLines(string text)
    {
        var lines = text.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line);
        var fence = Fence(text);
        return $"{fence}\n{string.Join('\n', lines)}\n    {fence}";
    }

    private static string Fence(string text)
    {
        var fence = "\"\"\"";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "\"";
        }

        return fence;
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => result.Append(character),
            };
        }

        return result.Append('"').ToString();
    }
}
