using System.Collections.Frozen;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Tells of most expressions people write that they cannot change the realm in which they run.</summary>
/// <remarks>
/// Such an expression can run in a realm that others have used, which is much quicker than a new one. The test is by the words
/// and signs alone and must never be wrong about a "yes": whatever is not known to be harmless is a "no".
/// </remarks>
internal ref struct TraceAnalysis
{
    private static readonly FrozenSet<string> Harmless = new[]
    {
        "break", "case", "catch", "continue", "default", "do", "else", "finally", "for", "function", "if", "in", "instanceof", "new",
        "null", "return", "switch", "throw", "true", "false", "try", "typeof", "var", "void", "while",
        "inputs", "self", "runtime", "undefined", "NaN", "Infinity",
        "Array", "Boolean", "Date", "Error", "JSON", "Math", "Number", "RangeError", "RegExp", "String", "TypeError",
        "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "isFinite", "isNaN", "parseFloat", "parseInt",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Names that exist in every realm and are not in the list above; none begins with a capital.
    private static readonly FrozenSet<string> Global = new[] { "escape", "unescape", "eval", "globalThis", "console" }.ToFrozenSet(StringComparer.Ordinal);

    // Names that lead to shared objects, or to functions that change whatever they are called on.
    private static readonly FrozenSet<string> Harmful = new[]
    {
        "prototype", "constructor", "call", "apply", "bind", "callee", "caller", "arguments",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Harmless when called on the object before the dot; as values they could be called on another.
    private static readonly FrozenSet<string> Mutators = new[]
    {
        "push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin", "set", "add", "delete", "clear", "compile",
        "concat", "slice", "map", "filter", "from", "of",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string _code;
    private readonly List<JavaScriptToken> _tokens;
    private readonly HashSet<string> _locals;

    private TraceAnalysis(string code)
    {
        _code = code;
        _tokens = JavaScriptTokenizer.ReadAll(code);
        _locals = Locals(code, _tokens);
    }

    /// <summary>Tells whether code is sure to leave the realm as it was.</summary>
    public static bool LeavesNone(string code)
    {
        var analysis = new TraceAnalysis(code);
        for (var i = 0; i < analysis._tokens.Count; i++)
        {
            if (!analysis.IsHarmless(i))
            {
                return false;
            }
        }

        return true;
    }

    // What a "var", a function or a "catch" declares. Later names of one "var" are not found, which only makes a "no" of a "yes".
    private static HashSet<string> Locals(string code, List<JavaScriptToken> tokens)
    {
        var locals = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == JavaScriptTokenKind.Word && tokens[i - 1].In(code) is "var" or "function")
            {
                locals.Add(tokens[i].In(code).ToString());
            }

            var isParameters = tokens[i].Is(code, '(')
                && (tokens[i - 1].In(code) is "function" or "catch" || (i > 1 && tokens[i - 2].In(code) is "function"));
            for (var p = i + 1; isParameters && p < tokens.Count && !tokens[p].Is(code, ')'); p++)
            {
                locals.Add(tokens[p].In(code).ToString());
            }
        }

        // Scopes are not looked at, so a name that exists everywhere is never taken for a local one.
        locals.RemoveWhere(static name => char.IsUpper(name[0]) || Harmless.Contains(name) || Harmful.Contains(name) || Global.Contains(name));
        return locals;
    }

    private readonly bool IsHarmless(int i)
    {
        var token = _tokens[i];
        return token.Kind switch
        {
            JavaScriptTokenKind.Word => IsHarmlessWord(i, token.In(_code).ToString()),
            JavaScriptTokenKind.String or JavaScriptTokenKind.Number or JavaScriptTokenKind.RegularExpression => true,
            JavaScriptTokenKind.Sign => IsHarmlessSign(i, token),
            _ => false,
        };
    }

    private readonly bool IsHarmlessWord(int i, string word)
    {
        if (IsMember(i) || IsKey(i))
        {
            return IsHarmlessName(word, IsSign(i + 1, '('));
        }

        // "in" of a loop assigns: only to a variable that is declared there.
        return word is "in"
            ? _tokens[i - 1].Kind == JavaScriptTokenKind.String || (i >= 2 && IsWord(i - 2, "var") && IsLocal(i - 1))
            : Harmless.Contains(word) || _locals.Contains(word);
    }

    private static bool IsHarmlessName(string name, bool isCalled) =>
        !name.Contains('\\', StringComparison.Ordinal) && !name.Contains("__", StringComparison.Ordinal) && !name.StartsWith('$')
        && !Harmful.Contains(name) && (isCalled || !Mutators.Contains(name));

    private readonly bool IsHarmlessSign(int i, JavaScriptToken token)
    {
        if (token.End - token.Start == 2)
        {
            // ++ and --
            return (IsLocal(i - 1) && !IsMember(i - 1)) || (IsLocal(i + 1) && !IsSign(i + 2, '.') && !IsSign(i + 2, '['));
        }

        return _code[token.Start] switch
        {
            '[' when FollowsOperand(i) => IsConstantIndex(i),
            '=' => IsComparison(token.Start) || IsAssignmentToLocal(i),
            '\\' or '#' or '@' => false,
            _ => true,
        };
    }

    private readonly bool IsConstantIndex(int i) => IsSign(i + 2, ']') && _tokens[i + 1] switch
    {
        { Kind: JavaScriptTokenKind.Number } => true,
        { Kind: JavaScriptTokenKind.String } text => IsHarmlessName(_code[(text.Start + 1)..(text.End - 1)], isCalled: false),
        _ => false,
    };

    private readonly bool IsComparison(int at)
    {
        var before = at > 0 ? _code[at - 1] : ' ';
        var after = at + 1 < _code.Length ? _code[at + 1] : ' ';
        return after == '=' || before is '=' or '!' || (before is '<' or '>' && at > 1 && _code[at - 2] != before);
    }

    private readonly bool IsAssignmentToLocal(int i)
    {
        var target = i - 1;
        while (target > 0 && _tokens[target].Kind == JavaScriptTokenKind.Sign && "+-*/%&|^<>".Contains(_code[_tokens[target].Start], StringComparison.Ordinal))
        {
            target--;
        }

        return IsLocal(target) && !IsMember(target);
    }

    private readonly bool FollowsOperand(int i) => i > 0 && _tokens[i - 1].Kind switch
    {
        JavaScriptTokenKind.Word => !(_tokens[i - 1].In(_code) is "return" or "case" or "in" or "typeof" or "void" or "throw" or "else" or "do" or "instanceof") || IsMember(i - 1),
        JavaScriptTokenKind.Sign => _code[_tokens[i - 1].Start] is ')' or ']' or '}',
        _ => true,
    };

    private readonly bool IsMember(int i) => i > 0 && IsSign(i - 1, '.');

    private readonly bool IsKey(int i) => i > 0 && IsSign(i + 1, ':') && (IsSign(i - 1, '{') || IsSign(i - 1, ','));

    private readonly bool IsLocal(int i) =>
        i >= 0 && i < _tokens.Count && _tokens[i].Kind == JavaScriptTokenKind.Word && _locals.Contains(_tokens[i].In(_code).ToString());

    private readonly bool IsWord(int i, string word) => _tokens[i].Kind == JavaScriptTokenKind.Word && _tokens[i].In(_code).SequenceEqual(word);

    private readonly bool IsSign(int i, char sign) => i >= 0 && i < _tokens.Count && _tokens[i].Is(_code, sign);
}
