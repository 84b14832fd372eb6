namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Reads subclass and equivalence statements from Turtle, as far as ontologies of formats use it.</summary>
/// <param name="text">The text.</param>
/// <param name="ontology">Takes the statements.</param>
internal sealed class TurtleReader(string text, FormatOntology ontology)
{
    private const string SubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
    private const string EquivalentClass = "http://www.w3.org/2002/07/owl#equivalentClass";

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private int _position;

    /// <summary>Reads the text to its end; what is not understood is passed over.</summary>
    public void Read()
    {
        string? subject = null;
        string? predicate = null;
        while (Next() is { } token)
        {
            switch (token)
            {
                case "@prefix" or "PREFIX":
                    if (Next() is { } prefix && Next() is { } target)
                    {
                        _prefixes[prefix.TrimEnd(':')] = target.Trim('<', '>');
                    }

                    subject = predicate = null;
                    break;
                case ".":
                    subject = predicate = null;
                    break;
                case ";":
                    predicate = null;
                    break;
                case "," or "[" or "]" or "(" or ")":
                    break;
                default:
                    if (subject is null)
                    {
                        subject = Expand(token);
                    }
                    else if (predicate is null)
                    {
                        predicate = Expand(token);
                    }
                    else
                    {
                        Relate(subject, predicate, Expand(token));
                    }

                    break;
            }
        }
    }

    private void Relate(string subject, string predicate, string target)
    {
        if (predicate == SubClassOf)
        {
            ontology.AddSubclass(subject, target);
        }
        else if (predicate == EquivalentClass)
        {
            ontology.AddEquivalent(subject, target);
        }
    }

    private string Expand(string token)
    {
        if (token.StartsWith('<'))
        {
            return token.Trim('<', '>');
        }

        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && _prefixes.TryGetValue(token[..colon], out var prefix) ? prefix + token[(colon + 1)..] : token;
    }

    private string? Next()
    {
        while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || text[_position] == '#'))
        {
            if (text[_position] == '#')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else
            {
                _position++;
            }
        }

        if (_position >= text.Length)
        {
            return null;
        }

        var start = _position;
        switch (text[start])
        {
            case '<':
                return Until('>');
            case '"':
                return ReadString();
            case ';' or ',' or '[' or ']' or '(' or ')':
                _position++;
                return text[start..(start + 1)];
            case '.':
                _position++;
                return ".";
        }

        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] is not (';' or ',' or '[' or ']' or '(' or ')'))
        {
            _position++;
        }

        // A dot at the end of a name ends the statement.
        if (_position - start > 1 && text[_position - 1] == '.')
        {
            _position--;
        }

        return text[start.._position];
    }

    private string Until(char end)
    {
        var start = _position;
        var found = text.IndexOf(end, start);
        _position = found < 0 ? text.Length : found + 1;
        return text[start.._position];
    }

    private string ReadString()
    {
        var start = _position;
        var quote = text.AsSpan(start).StartsWith("\"\"\"") ? "\"\"\"" : "\"";
        _position += quote.Length;
        while (_position < text.Length && !text.AsSpan(_position).StartsWith(quote))
        {
            _position += text[_position] == '\\' ? 2 : 1;
        }

        _position = Math.Min(_position + quote.Length, text.Length);
        return text[start.._position];
    }
}
