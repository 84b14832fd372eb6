namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>Puts the pieces of a template together. What it does not know is an error, never text that silently stays away.</summary>
/// <param name="segments">The pieces.</param>
/// <param name="variables">The variables that there are.</param>
/// <param name="used">Gets the names of the variables that the template looks at.</param>
internal sealed class TemplateParser(IReadOnlyList<TemplateSegment> segments, IReadOnlyList<string> variables, ISet<string> used)
{
    private readonly List<string> _loops = [];
    private int _next;

    /// <summary>Reads the whole template.</summary>
    public TemplateBlock ParseAll()
    {
        var body = ParseBlock(out var end);
        return end is null ? body : throw new TemplateSyntaxException(end.Line, end.Column, $"'{{% {end.Keyword} %}}' ends nothing");
    }

    private TemplateBlock ParseBlock(out Ending? ending)
    {
        var parts = new List<TemplateNode>();
        while (_next < segments.Count)
        {
            var segment = segments[_next++];
            if (segment.Kind == TemplateSegmentKind.Text)
            {
                parts.Add(new TemplateText(segment.Text));
                continue;
            }

            var tokens = new TemplateTokens(segment);
            if (segment.Kind == TemplateSegmentKind.Output)
            {
                parts.Add(new TemplateOutput(ParseWhole(tokens)));
                continue;
            }

            var keyword = tokens.Take();
            switch (keyword.Text)
            {
                case "if":
                    parts.Add(ParseIf(keyword, tokens));
                    break;
                case "for":
                    parts.Add(ParseFor(keyword, tokens));
                    break;
                case "elif" or "else" or "endif" or "endfor":
                    ending = new Ending(keyword.Text, keyword.Line, keyword.Column, tokens);
                    return new TemplateBlock(parts);
                default:
                    throw new TemplateSyntaxException(
                        keyword.Line, keyword.Column, $"the statement '{keyword.Text}' is not known; there are if, elif, else, for and raw");
            }
        }

        ending = null;
        return new TemplateBlock(parts);
    }

    private TemplateIf ParseIf(TemplateToken keyword, TemplateTokens tokens)
    {
        var branches = new List<(TemplateExpression, TemplateBlock)>();
        var condition = ParseWhole(tokens);
        while (true)
        {
            branches.Add((condition, ParseBlock(out var ending)));
            switch (ending?.Keyword)
            {
                case "elif":
                    condition = ParseWhole(ending.Tokens);
                    break;
                case "else":
                    return new TemplateIf(branches, ParseElse(keyword, ending, "endif"));
                case "endif":
                    ending.Tokens.ExpectEnd();
                    return new TemplateIf(branches, null);
                default:
                    throw Unclosed(keyword, ending, "endif");
            }
        }
    }

    private TemplateFor ParseFor(TemplateToken keyword, TemplateTokens tokens)
    {
        var variable = tokens.ExpectName("the name of a variable");
        tokens.Expect("in");
        var items = ParseWhole(tokens);
        _loops.Add(variable);
        var body = ParseBlock(out var ending);
        _loops.RemoveAt(_loops.Count - 1);
        switch (ending?.Keyword)
        {
            case "else":
                return new TemplateFor(variable, items, body, ParseElse(keyword, ending, "endfor"));
            case "endfor":
                ending.Tokens.ExpectEnd();
                return new TemplateFor(variable, items, body, null);
            default:
                throw Unclosed(keyword, ending, "endfor");
        }
    }

    private TemplateBlock ParseElse(TemplateToken keyword, Ending start, string end)
    {
        start.Tokens.ExpectEnd();
        var body = ParseBlock(out var ending);
        if (ending?.Keyword != end)
        {
            throw Unclosed(keyword, ending, end);
        }

        ending.Tokens.ExpectEnd();
        return body;
    }

    private static TemplateSyntaxException Unclosed(TemplateToken keyword, Ending? ending, string expected) => ending is null
        ? new TemplateSyntaxException(keyword.Line, keyword.Column, $"'{{% {keyword.Text} %}}' has no '{{% {expected} %}}'")
        : new TemplateSyntaxException(ending.Line, ending.Column, $"'{{% {expected} %}}' is expected here, not '{ending.Keyword}'");

    private TemplateExpression ParseWhole(TemplateTokens tokens)
    {
        var expression = new ExpressionParser(tokens, variables, _loops, used).Parse();
        tokens.ExpectEnd();
        return expression;
    }

    private sealed record Ending(string Keyword, int Line, int Column, TemplateTokens Tokens);
}
