namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>Cuts a template into text, outputs and statements. Comments are left out, <c>raw</c> blocks are text, and a hyphen at a
/// delimiter takes away the white space on its side.</summary>
internal sealed class TemplateScanner
{
    private readonly string _text;
    private readonly List<TemplateSegment> _segments = [];
    private int _position;
    private bool _trimNext;

    private TemplateScanner(string text) => _text = text;

    public static IReadOnlyList<TemplateSegment> Scan(string text)
    {
        var scanner = new TemplateScanner(text);
        scanner.ScanAll();
        return scanner._segments;
    }

    private void ScanAll()
    {
        while (_position < _text.Length)
        {
            var open = FindOpening(_position);
            if (open < 0)
            {
                AddText(_position, _text.Length, trimEnd: false);
                return;
            }

            var trimBefore = At(open + 2) == '-';
            AddText(_position, open, trimBefore);
            var start = open + (trimBefore || (At(open + 1) == '%' && At(open + 2) == '+') ? 3 : 2);
            switch (_text[open + 1])
            {
                case '#':
                    _position = Close(open, start, "#}", "comment").After;
                    break;
                case '%':
                    ScanStatement(open, start);
                    break;
                default:
                    var (end, after) = Close(open, start, "}}", "output");
                    Add(TemplateSegmentKind.Output, start, end);
                    _position = after;
                    break;
            }
        }
    }

    private void ScanStatement(int open, int start)
    {
        var (end, after) = Close(open, start, "%}", "statement");
        _position = after;
        if (!_text.AsSpan(start, end - start).Trim().SequenceEqual("raw"))
        {
            Add(TemplateSegmentKind.Statement, start, end);
            return;
        }

        for (var close = _text.IndexOf("{%", _position, StringComparison.Ordinal); close >= 0; close = _text.IndexOf("{%", close + 2, StringComparison.Ordinal))
        {
            var inner = close + (At(close + 2) == '-' ? 3 : 2);
            var tail = _text.IndexOf("%}", inner, StringComparison.Ordinal);
            if (tail >= 0 && _text.AsSpan(inner, tail - inner).TrimEnd('-').Trim().SequenceEqual("endraw"))
            {
                AddText(_position, close, trimEnd: inner == close + 3);
                _trimNext = _text[tail - 1] == '-';
                _position = tail + 2;
                return;
            }
        }

        throw Error(open, "'{% raw %}' has no '{% endraw %}'");
    }

    private int FindOpening(int from)
    {
        for (var i = _text.IndexOf('{', from); i >= 0 && i + 1 < _text.Length; i = _text.IndexOf('{', i + 1))
        {
            if (_text[i + 1] is '{' or '%' or '#')
            {
                return i;
            }
        }

        return -1;
    }

    // A delimiter inside a quoted string is part of the string.
    private (int End, int After) Close(int open, int start, string delimiter, string what)
    {
        var quote = '\0';
        for (var i = start; i + 1 < _text.Length; i++)
        {
            if (quote != '\0')
            {
                if (_text[i] == '\\')
                {
                    i++;
                }
                else if (_text[i] == quote)
                {
                    quote = '\0';
                }
            }
            else if (delimiter != "#}" && _text[i] is '\'' or '"')
            {
                quote = _text[i];
            }
            else if (string.CompareOrdinal(_text, i, delimiter, 0, 2) == 0)
            {
                _trimNext = i > start && _text[i - 1] == '-';
                return (_trimNext ? i - 1 : i, i + 2);
            }
        }

        throw Error(open, $"the {what} that begins here has no '{delimiter}'");
    }

    private void AddText(int start, int end, bool trimEnd)
    {
        if (_trimNext)
        {
            while (start < end && char.IsWhiteSpace(_text[start]))
            {
                start++;
            }

            _trimNext = false;
        }

        while (trimEnd && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            Add(TemplateSegmentKind.Text, start, end);
        }
    }

    private void Add(TemplateSegmentKind kind, int start, int end)
    {
        var (line, column) = PlaceOf(start);
        _segments.Add(new TemplateSegment(kind, _text[start..end], line, column));
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private TemplateSyntaxException Error(int index, string message)
    {
        var (line, column) = PlaceOf(index);
        return new TemplateSyntaxException(line, column, message);
    }

    private (int Line, int Column) PlaceOf(int index)
    {
        var before = _text.AsSpan(0, index);
        return (before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
