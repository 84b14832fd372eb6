using System.Text;

namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Cuts a text into literal stretches, parameter references and JavaScript.</summary>
/// <remarks>CWL v1.2, "Parameter references", "String interpolation" and "Expressions"; the scanner makes one pass.</remarks>
internal static class ExpressionParser
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">The rules of the document's version and of the field.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <returns>The parts, at least one.</returns>
    public static IReadOnlyList<ExpressionPart> Parse(string text, ExpressionSyntax syntax, out ExpressionError? error)
    {
        error = null;
        if (!Expression.MayContainExpression(text))
        {
            return [new LiteralPart(text)];
        }

        var (start, end) = syntax.KeepsWhitespace ? (0, text.Length) : WithoutWhitespace(text);
        var parts = new List<ExpressionPart>();
        var literal = new StringBuilder();
        var at = start;
        while (at < end)
        {
            var next = at + 1 < end ? text[at + 1] : '\0';
            if (text[at] == '\\' && at + 1 < end)
            {
                at += syntax.DropsBackslashes ? Protect(text, at, literal) : Escape(text, at, end, literal);
            }
            else if (text[at] == '$' && next is '(' or '{')
            {
                var close = JavaScriptTokenizer.FindClosing(text, at + 1, end);
                if (close < 0)
                {
                    error = new ExpressionError(Unclosed(next), at);
                    break;
                }

                Flush(parts, literal);
                parts.Add(Piece(text, at + 2, close, next == '{'));
                at = close + 1;
            }
            else
            {
                literal.Append(text[at++]);
            }
        }

        Flush(parts, literal);
        return parts.Count == 0 ? [new LiteralPart(string.Empty)] : parts;
    }

    private static string Unclosed(char open) =>
        $"the '${open}' has no closing '{(open == '(' ? ')' : '}')}'; write '\\${open}' where the text itself is meant.";

    private static ExpressionPart Piece(string text, int start, int end, bool isBody)
    {
        var code = text[start..end];
        return isBody
            ? new JavaScriptPart(code, IsBody: true, start)
            : (ExpressionPart?)ParameterReferenceParser.TryParse(code, start) ?? new JavaScriptPart(code, IsBody: false, start);
    }

    // v1.0 and v1.1: the next character is content, whatever it is.
    private static int Protect(string text, int at, StringBuilder literal)
    {
        literal.Append(text[at + 1]);
        return 2;
    }

    private static int Escape(string text, int at, int end, StringBuilder literal)
    {
        switch (text[at + 1])
        {
            case '$' when at + 2 < end && text[at + 2] is '(' or '{':
                literal.Append(text, at + 1, 2);
                return 3;
            case '\\':
                literal.Append('\\');
                return 2;
            default:
                literal.Append(text, at, 2);
                return 2;
        }
    }

    private static void Flush(List<ExpressionPart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new LiteralPart(literal.ToString()));
            literal.Clear();
        }
    }

    private static (int Start, int End) WithoutWhitespace(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
