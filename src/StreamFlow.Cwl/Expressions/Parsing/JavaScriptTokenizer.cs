namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Walks over JavaScript token by token, without understanding more of it than strings, comments and brackets ask for.</summary>
/// <remarks>A slash is told from a regular expression by the token before it, which is right for all but contrived code.</remarks>
internal struct JavaScriptTokenizer(string text, int start, int end)
{
    private const int DeepestTemplate = 32;

    private readonly Stack<bool> _parentheses = new();
    private int _at = start;
    private bool _operandExpected = true;
    private bool _conditionExpected;
    private int _templateDepth;

    /// <summary>Finds the bracket that closes the one at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where a parenthesis or brace is.</param>
    /// <param name="end">Where to stop looking, exclusive.</param>
    /// <returns>Where the closing bracket is, or -1.</returns>
    public static int FindClosing(string text, int open, int end) => FindClosing(text, open, end, 0);

    /// <summary>Reads the tokens of a whole text, up to its end or to what is not closed.</summary>
    public static List<JavaScriptToken> ReadAll(string code)
    {
        var tokens = new JavaScriptTokenizer(code, 0, code.Length);
        var all = new List<JavaScriptToken>();
        while (tokens.Next() is { Kind: not (JavaScriptTokenKind.End or JavaScriptTokenKind.Unclosed) } token)
        {
            all.Add(token);
        }

        return all;
    }

    /// <summary>Reads the next token.</summary>
    public JavaScriptToken Next()
    {
        if (!SkipBlanks())
        {
            return new JavaScriptToken(JavaScriptTokenKind.Unclosed, _at, end);
        }

        if (_at >= end)
        {
            return new JavaScriptToken(JavaScriptTokenKind.End, end, end);
        }

        var begin = _at;
        var kind = Read(text[_at]);
        return new JavaScriptToken(kind, begin, kind == JavaScriptTokenKind.Unclosed ? end : _at);
    }

    private static int FindClosing(string text, int open, int end, int templateDepth)
    {
        var tokens = new JavaScriptTokenizer(text, open + 1, end) { _templateDepth = templateDepth };
        var (opening, closing) = text[open] == '(' ? ('(', ')') : ('{', '}');
        var depth = 1;
        while (true)
        {
            var token = tokens.Next();
            if (token.Kind is JavaScriptTokenKind.End or JavaScriptTokenKind.Unclosed)
            {
                return -1;
            }

            if (token.Is(text, opening))
            {
                depth++;
            }
            else if (token.Is(text, closing) && --depth == 0)
            {
                return token.Start;
            }
        }
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '_' or '$' or '\\';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '\\';

    private JavaScriptTokenKind Read(char c)
    {
        if (c is '\'' or '"')
        {
            return ReadString(c);
        }

        if (c == '`')
        {
            return ReadTemplate();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < end && char.IsAsciiDigit(text[_at + 1])))
        {
            return ReadNumber();
        }

        if (IsWordStart(c))
        {
            return ReadWord();
        }

        return c == '/' && _operandExpected && TryReadRegularExpression() ? JavaScriptTokenKind.RegularExpression : ReadSign(c);
    }

    private bool SkipBlanks()
    {
        while (_at < end)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (text[_at] == '/' && _at + 1 < end && text[_at + 1] == '/')
            {
                var line = text.AsSpan(_at, end - _at).IndexOfAny('\n', '\r');
                _at = line < 0 ? end : _at + line;
            }
            else if (text[_at] == '/' && _at + 1 < end && text[_at + 1] == '*')
            {
                var close = text.AsSpan(_at + 2, end - _at - 2).IndexOf("*/");
                if (close < 0)
                {
                    return false;
                }

                _at += close + 4;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private JavaScriptTokenKind ReadString(char quote)
    {
        for (_at++; _at < end; _at++)
        {
            if (text[_at] == '\\')
            {
                _at++;
            }
            else if (text[_at] == quote)
            {
                _at++;
                _operandExpected = false;
                return JavaScriptTokenKind.String;
            }
        }

        return JavaScriptTokenKind.Unclosed;
    }

    private JavaScriptTokenKind ReadTemplate()
    {
        for (_at++; _at < end; _at++)
        {
            if (text[_at] == '\\')
            {
                _at++;
            }
            else if (text[_at] == '`')
            {
                _at++;
                _operandExpected = false;
                return JavaScriptTokenKind.Template;
            }
            else if (text[_at] == '$' && _at + 1 < end && text[_at + 1] == '{')
            {
                var close = _templateDepth >= DeepestTemplate ? -1 : FindClosing(text, _at + 1, end, _templateDepth + 1);
                if (close < 0)
                {
                    break;
                }

                _at = close;
            }
        }

        return JavaScriptTokenKind.Unclosed;
    }

    private JavaScriptTokenKind ReadNumber()
    {
        for (_at++; _at < end; _at++)
        {
            var exponentSign = text[_at] is '+' or '-' && text[_at - 1] is 'e' or 'E';
            if (!(char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '.' || exponentSign))
            {
                break;
            }
        }

        _operandExpected = false;
        return JavaScriptTokenKind.Number;
    }

    private JavaScriptTokenKind ReadWord()
    {
        var begin = _at;
        while (_at < end && IsWordPart(text[_at]))
        {
            _at++;
        }

        var word = text.AsSpan(begin, _at - begin);
        var isMember = begin > 0 && text[begin - 1] == '.';
        _operandExpected = !isMember && word is "return" or "typeof" or "case" or "in" or "of" or "instanceof" or "new"
            or "delete" or "void" or "throw" or "do" or "else";
        _conditionExpected = !isMember && word is "if" or "while" or "for" or "with";
        return JavaScriptTokenKind.Word;
    }

    private JavaScriptTokenKind ReadSign(char c)
    {
        _at++;
        switch (c)
        {
            case '(':
                _parentheses.Push(_conditionExpected);
                _operandExpected = true;
                break;
            case ')':
                // After the condition of an "if" a statement begins; after any other parenthesis an operator follows.
                _operandExpected = _parentheses.TryPop(out var condition) && condition;
                break;
            case ']':
                _operandExpected = false;
                break;
            case '+' or '-' when _at < end && text[_at] == c:
                _at++;
                break;
            default:
                _operandExpected = true;
                break;
        }

        _conditionExpected = false;
        return JavaScriptTokenKind.Sign;
    }

    private bool TryReadRegularExpression()
    {
        var inClass = false;
        for (var i = _at + 1; i < end && text[i] is not ('\n' or '\r'); i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    _at = i + 1;
                    while (_at < end && char.IsAsciiLetter(text[_at]))
                    {
                        _at++;
                    }

                    _operandExpected = false;
                    return true;
            }
        }

        return false;
    }
}
