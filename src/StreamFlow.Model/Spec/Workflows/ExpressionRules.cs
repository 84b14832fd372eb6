namespace StreamFlow.Spec;

/// <summary>Checks the expressions of a tool or step.</summary>
/// <param name="place">What has them, for messages.</param>
/// <param name="inputs">The names of the inputs that expressions see.</param>
/// <param name="findings">Where to report.</param>
internal sealed class ExpressionRules(string place, IReadOnlyList<string> inputs, List<Finding> findings)
{
    private const string Prefix = "inputs.";

    /// <summary>Reports a text that is no expression where one must stand.</summary>
    public void CheckIsExpression(string what, string text, SourcePosition position)
    {
        if (!ExpressionText.IsExpression(text))
        {
            findings.Add(Rules.NotAnExpression.At(position, char.ToUpperInvariant(what[0]) + what.Substring(1), text));
        }
    }

    /// <summary>Reports inputs that the texts of an attribute name and that do not exist.</summary>
    public void CheckTexts(AttributeSpec attribute)
    {
        foreach (var node in attribute.Arguments.Concat(attribute.Properties.Select(entry => entry.Value)))
        {
            CheckNode(node, attribute.Position);
        }
    }

    /// <summary>Reports inputs that a text names and that do not exist.</summary>
    public void CheckText(string text, SourcePosition position)
    {
        foreach (var name in Names(text).Distinct())
        {
            if (!inputs.Contains(name))
            {
                var suggestion = Spelling.Nearest(name, inputs);
                findings.Add(Rules.UnknownExpressionInput.At(position, place, name, Spelling.Ending(suggestion)) with { Suggestion = suggestion });
            }
        }
    }

    private void CheckNode(ConfigNode node, SourcePosition position)
    {
        switch (node)
        {
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                CheckText(scalar.Text, position);
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    CheckNode(item, position);
                }

                break;
        }
    }

    /// <summary>Gives the names after <c>inputs.</c> in the expressions of a text; what JavaScript does beyond that is not looked at.</summary>
    private static IEnumerable<string> Names(string text)
    {
        if (!ExpressionText.IsExpression(text))
        {
            yield break;
        }

        for (var at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            var start = at + Prefix.Length;
            var end = start;
            while (end < text.Length && IsSymbol(text[end]))
            {
                end++;
            }

            // A property of something else is not the object of the inputs.
            var isOther = at > 0 && (IsSymbol(text[at - 1]) || text[at - 1] == '.');
            var isMethod = end < text.Length && text[end] == '(';
            if (!isOther && !isMethod && end > start)
            {
                yield return text.Substring(start, end - start);
            }
        }
    }

    private static bool IsSymbol(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
