using System.Text;

namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Recognises code that is a plain parameter reference.</summary>
/// <remarks>The grammar of CWL v1.2, "Parameter references"; a symbol may hold an underscore, as every runner allows.</remarks>
internal static class ParameterReferenceParser
{
    /// <summary>Reads a reference, or gives null when the code is anything else.</summary>
    /// <param name="code">What is between <c>$(</c> and <c>)</c>.</param>
    /// <param name="offset">Where the code begins in the text.</param>
    public static ParameterReferencePart? TryParse(string code, int offset)
    {
        // White space around a reference makes it JavaScript by the letter, with the same meaning.
        var trimmed = code.AsSpan().Trim();
        if (trimmed.Length != code.Length)
        {
            return null;
        }

        var at = SymbolEnd(code, 0);
        if (at == 0)
        {
            return null;
        }

        var symbol = code[..at];
        var segments = new List<ReferenceSegment>();
        while (at < code.Length)
        {
            if (!TryReadSegment(code, ref at, out var segment))
            {
                return null;
            }

            segments.Add(segment);
        }

        return new ParameterReferencePart(code, symbol, segments, offset);
    }

    private static bool TryReadSegment(string code, ref int at, out ReferenceSegment segment)
    {
        segment = default;
        if (code[at] == '.')
        {
            var end = SymbolEnd(code, at + 1);
            if (end == at + 1)
            {
                return false;
            }

            segment = new ReferenceSegment(code[(at + 1)..end], -1);
            at = end;
            return true;
        }

        if (code[at] != '[' || at + 2 >= code.Length)
        {
            return false;
        }

        return code[at + 1] is '\'' or '"' ? TryReadName(code, ref at, out segment) : TryReadIndex(code, ref at, out segment);
    }

    private static bool TryReadName(string code, ref int at, out ReferenceSegment segment)
    {
        segment = default;
        var quote = code[at + 1];
        var name = new StringBuilder();
        for (var i = at + 2; i < code.Length; i++)
        {
            if (code[i] == quote)
            {
                if (i + 1 >= code.Length || code[i + 1] != ']')
                {
                    return false;
                }

                segment = new ReferenceSegment(name.ToString(), -1);
                at = i + 2;
                return true;
            }

            // Only the escapes of the two quotes and of the backslash; anything else is left to JavaScript.
            if (code[i] == '\\' && (++i >= code.Length || code[i] is not ('\'' or '"' or '\\')))
            {
                return false;
            }

            if (code[i] is '\n' or '\r')
            {
                return false;
            }

            name.Append(code[i]);
        }

        return false;
    }

    private static bool TryReadIndex(string code, ref int at, out ReferenceSegment segment)
    {
        segment = default;
        var end = at + 1;
        while (end < code.Length && char.IsAsciiDigit(code[end]))
        {
            end++;
        }

        // A leading zero is octal to JavaScript.
        var digits = code.AsSpan(at + 1, end - at - 1);
        if (end >= code.Length || code[end] != ']' || (digits.Length > 1 && digits[0] == '0') || !int.TryParse(digits, out var index))
        {
            return false;
        }

        segment = new ReferenceSegment(null, index);
        at = end + 1;
        return true;
    }

    private static int SymbolEnd(string code, int at)
    {
        while (at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] == '_'))
        {
            at++;
        }

        return at;
    }
}
