using System.Text;

namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>The words of one output or statement.</summary>
internal sealed class TemplateTokens
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">", "|", "(", ")", "[", "]", ",", ".", "~", "+", "-", "="];
    private readonly List<TemplateToken> _tokens = [];
    private int _next;

    public TemplateTokens(TemplateSegment segment) => Read(segment);

    public TemplateToken Current => _tokens[_next];

    public TemplateToken Take() => _tokens[_next == _tokens.Count - 1 ? _next : _next++];

    public bool TryTake(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        _next++;
        return true;
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Unexpected($"'{text}' is expected");
        }
    }

    public string ExpectName(string what) => Current.Kind == TemplateTokenKind.Name ? Take().Text : throw Unexpected($"{what} is expected");

    public void ExpectEnd()
    {
        if (Current.Kind != TemplateTokenKind.End)
        {
            throw Unexpected("nothing more is expected");
        }
    }

    public TemplateSyntaxException Unexpected(string expected) => new(
        Current.Line, Current.Column, Current.Kind == TemplateTokenKind.End ? $"{expected} here" : $"{expected} here, not '{Current.Text}'");

    private void Read(TemplateSegment segment)
    {
        var text = segment.Text;
        var (line, lineStart) = (segment.Line, 1 - segment.Column);
        var i = 0;
        while (true)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\n')
                {
                    (line, lineStart) = (line + 1, i + 1);
                }

                i++;
            }

            var column = i - lineStart + 1;
            if (i == text.Length)
            {
                _tokens.Add(new TemplateToken(TemplateTokenKind.End, string.Empty, line, column));
                return;
            }

            var start = i;
            var kind = ReadOne(text, ref i, line, column, out var value);
            _tokens.Add(new TemplateToken(kind, value ?? text[start..i], line, column));
        }
    }

    private static TemplateTokenKind ReadOne(string text, ref int i, int line, int column, out string? value)
    {
        value = null;
        var first = text[i];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
            {
                i++;
            }

            return TemplateTokenKind.Name;
        }

        if (char.IsAsciiDigit(first))
        {
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            return TemplateTokenKind.Integer;
        }

        if (first is '\'' or '"')
        {
            value = ReadText(text, ref i, first, line, column);
            return TemplateTokenKind.Text;
        }

        foreach (var word in Operators)
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                i += word.Length;
                return TemplateTokenKind.Operator;
            }
        }

        throw new TemplateSyntaxException(line, column, $"'{first}' is not known in an expression");
    }

    private static string ReadText(string text, ref int i, char quote, int line, int column)
    {
        var value = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                i++;
                return value.ToString();
            }

            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
                value.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                value.Append(text[i]);
            }
        }

        throw new TemplateSyntaxException(line, column, "the string that begins here has no end");
    }
}
