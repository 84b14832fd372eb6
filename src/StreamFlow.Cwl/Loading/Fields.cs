using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads the fields of one object of a document, with a finding for each that is not as it should be.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="map">The object.</param>
/// <param name="owner">What the object is, for messages: <c>step 'sort'</c>.</param>
internal readonly struct Fields(LoadContext context, ConfigMap map, string owner)
{
    /// <summary>Gets the object.</summary>
    public ConfigMap Map => map;

    /// <summary>Gets what the object is, for messages.</summary>
    public string Owner => owner;

    /// <summary>Gets a field; null when it is missing or null.</summary>
    public ConfigNode? this[string name] => map[name] is { } node && node is not ConfigScalar { Kind: ConfigScalarKind.Null } ? node : null;

    /// <summary>Gets a field that has to be there, with a finding when it is not.</summary>
    public ConfigNode? Required(string name)
    {
        var node = this[name];
        if (node is null)
        {
            context.Findings.Error(CwlRules.MissingField, map.Position, $"The field '{name}' of {owner} is missing.");
        }

        return node;
    }

    /// <summary>Reads a string.</summary>
    public string? Text(string name) => Source(name)?.Text;

    /// <summary>Reads a string that may be an expression.</summary>
    public SourceText? Source(string name)
    {
        switch (this[name])
        {
            case null:
                return null;
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                return new SourceText(scalar.Text, scalar.Position);
            case var node:
                Wrong(name, node, "a string");
                return null;
        }
    }

    /// <summary>Reads a string or a list of strings as a list.</summary>
    public IReadOnlyList<SourceText> Sources(string name)
    {
        switch (this[name])
        {
            case null:
                return [];
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                return [new SourceText(scalar.Text, scalar.Position)];
            case ConfigList list:
                var texts = new List<SourceText>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is ConfigScalar { Kind: ConfigScalarKind.String } text)
                    {
                        texts.Add(new SourceText(text.Text, text.Position));
                    }
                    else
                    {
                        Wrong(name, item, "strings only");
                    }
                }

                return texts;
            case var node:
                Wrong(name, node, "a string or a list of strings");
                return [];
        }
    }

    /// <summary>Reads text that may be given as several lines (<c>doc</c>).</summary>
    public string? Lines(string name)
    {
        var lines = Sources(name);
        return lines.Count == 0 ? null : string.Join('\n', lines.Select(line => line.Text));
    }

    /// <summary>Reads a boolean.</summary>
    public bool? Flag(string name)
    {
        switch (this[name])
        {
            case null:
                return null;
            case ConfigScalar scalar when scalar.TryGetBoolean(out var value):
                return value;
            case var node:
                Wrong(name, node, "true or false");
                return null;
        }
    }

    /// <summary>Reads whole numbers.</summary>
    public IReadOnlyList<int> Integers(string name)
    {
        switch (this[name])
        {
            case null:
                return [];
            case ConfigList list:
                var numbers = new List<int>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is ConfigScalar scalar && scalar.TryGetInteger(out var number))
                    {
                        numbers.Add((int)number);
                    }
                    else
                    {
                        Wrong(name, item, "integers only");
                    }
                }

                return numbers;
            case var node:
                Wrong(name, node, "a list of integers");
                return [];
        }
    }

    /// <summary>Reads a boolean or an expression.</summary>
    public ExpressionOr<bool>? FlagOrExpression(string name)
    {
        switch (this[name])
        {
            case null:
                return null;
            case ConfigScalar scalar when scalar.TryGetBoolean(out var value):
                return value;
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                return new ExpressionOr<bool>(false, new SourceText(scalar.Text, scalar.Position));
            case var node:
                Wrong(name, node, "true, false or an expression");
                return null;
        }
    }

    /// <summary>Reads a number or an expression.</summary>
    /// <param name="name">The field.</param>
    /// <param name="allowFraction">Whether a fraction is allowed.</param>
    public ExpressionOr<double>? NumberOrExpression(string name, bool allowFraction)
    {
        switch (this[name])
        {
            case null:
                return null;
            case ConfigScalar { Kind: ConfigScalarKind.Integer } scalar when scalar.TryGetNumber(out var value):
                return value;
            case ConfigScalar { Kind: ConfigScalarKind.Float } scalar when allowFraction && scalar.TryGetNumber(out var value):
                return value;
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                return new ExpressionOr<double>(0, new SourceText(scalar.Text, scalar.Position));
            case var node:
                Wrong(name, node, allowFraction ? "a number or an expression" : "an integer or an expression (fractions came with CWL v1.2)");
                return null;
        }
    }

    /// <summary>Reads one of a few words.</summary>
    public T? Word<T>(string name, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        var text = Source(name);
        if (text is null)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text.Text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var known = new List<string>(words.Length);
        foreach (var (word, _) in words)
        {
            known.Add(word);
        }

        context.Findings.Error(
            CwlRules.BadValue, text.Position, $"The field '{name}' of {owner} is one of {string.Join(", ", known)}; '{text.Text}' is not.");
        return null;
    }

    /// <summary>Reports fields that the class does not have.</summary>
    /// <param name="known">The fields of the class.</param>
    public void Check(params ReadOnlySpan<string> known)
    {
        foreach (var entry in map.Entries)
        {
            if (known.IndexOf(entry.Key) < 0)
            {
                context.ReportUnknown(entry, owner, known);
            }
        }
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void Wrong(string name, ConfigNode node, string wanted) =>
        context.Findings.Error(CwlRules.WrongKind, node.Position, $"The field '{name}' of {owner} takes {wanted}, not {node.KindName}.");
}
