using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.References;

/// <summary>Reads from the text of expressions what they refer to. Where the text does not tell, everything is assumed.</summary>
internal sealed class ReferenceCollector
{
    private readonly List<InputReference> _inputs = [];
    private bool _self;
    private bool _runtime;
    private bool _allInputs;

    /// <summary>Adds a parameter reference.</summary>
    public void Add(ParameterReferencePart reference)
    {
        switch (reference.Symbol)
        {
            case "inputs" when reference.Segments is [{ Name: { } name }, ..]:
                _inputs.Add(new InputReference(name, reference.Offset, IsCertain: true));
                break;
            case "inputs":
                _allInputs = true;
                break;
            case "self":
                _self = true;
                break;
            case "runtime":
                _runtime = true;
                break;
        }
    }

    /// <summary>Adds a piece of JavaScript.</summary>
    /// <param name="code">The code.</param>
    /// <param name="offset">Where the code begins in the text of the expression.</param>
    public void Add(string code, int offset)
    {
        var found = new List<InputReference>();
        var shadowed = false;
        var tokens = JavaScriptTokenizer.ReadAll(code);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            // A function made from text sees every name.
            if (token.Kind == JavaScriptTokenKind.Template || token.In(code) is "constructor")
            {
                AssumeEverything();
            }

            if (token.Kind != JavaScriptTokenKind.Word || (i > 0 && tokens[i - 1].Is(code, '.')) || IsKey(code, tokens, i))
            {
                continue;
            }

            var word = token.In(code);
            if (word is not "inputs")
            {
                AddWord(word);
            }
            else if (NameAfter(code, tokens, i) is { } name)
            {
                found.Add(new InputReference(name, offset + token.Start, IsCertain: false));
            }
            else
            {
                _allInputs = true;
                shadowed |= i + 1 < tokens.Count && tokens[i + 1].Kind == JavaScriptTokenKind.Sign && EndsUse(code[tokens[i + 1].Start]);
            }
        }

        // A parameter or variable of the same name may hide the input object, so the names say nothing for sure.
        if (!shadowed)
        {
            _inputs.AddRange(found);
        }
        else
        {
            _allInputs = true;
        }
    }

    /// <summary>Gives what was gathered.</summary>
    public ExpressionReferences ToReferences() =>
        new() { Self = _self, Runtime = _runtime, AllInputs = _allInputs, Inputs = _inputs };

    private static bool IsKey(string code, List<JavaScriptToken> tokens, int i) =>
        i > 0 && i + 1 < tokens.Count && tokens[i + 1].Is(code, ':')
        && (tokens[i - 1].Is(code, '{') || tokens[i - 1].Is(code, ','));

    // Reads ".name" or "['name']"; what every object has (toString and so on) is not the name of an input.
    private static string? NameAfter(string code, List<JavaScriptToken> tokens, int i)
    {
        if (i + 2 >= tokens.Count)
        {
            return null;
        }

        var member = tokens[i + 2];
        string name;
        if (tokens[i + 1].Is(code, '.') && member.Kind == JavaScriptTokenKind.Word)
        {
            name = member.In(code).ToString();
        }
        else if (tokens[i + 1].Is(code, '[') && member.Kind == JavaScriptTokenKind.String
            && i + 3 < tokens.Count && tokens[i + 3].Is(code, ']'))
        {
            name = code[(member.Start + 1)..(member.End - 1)];
        }
        else
        {
            return null;
        }

        return name.Contains('\\', StringComparison.Ordinal) || IsBuiltIn(name) ? null : name;
    }

    private static bool EndsUse(char sign) => sign is '=' or ')' or ',' or ';';

    private static bool IsBuiltIn(string name) => name is "constructor" or "hasOwnProperty" or "isPrototypeOf"
        or "propertyIsEnumerable" or "toLocaleString" or "toString" or "valueOf" || name.StartsWith("__", StringComparison.Ordinal);

    private void AddWord(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "self":
                _self = true;
                break;
            case "runtime":
                _runtime = true;
                break;
            case "eval" or "Function" or "this" or "globalThis":
                AssumeEverything();
                break;
            default:
                // An escaped letter may spell any name.
                if (word.Contains('\\'))
                {
                    AssumeEverything();
                }

                break;
        }
    }

    private void AssumeEverything()
    {
        _self = true;
        _runtime = true;
        _allInputs = true;
    }
}
