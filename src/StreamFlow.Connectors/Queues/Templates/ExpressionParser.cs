using System.Globalization;

namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>Reads an expression of a template: variables, literals, lists, comparisons, logic, filters and <c>a if b else c</c>.</summary>
/// <param name="tokens">The words.</param>
/// <param name="variables">The variables that there are.</param>
/// <param name="loops">The variables of the loops around.</param>
/// <param name="used">Gets the names of the variables that the expression looks at.</param>
internal sealed class ExpressionParser(TemplateTokens tokens, IReadOnlyList<string> variables, IReadOnlyList<string> loops, ISet<string> used)
{
    public TemplateExpression Parse()
    {
        var value = ParseOr();
        if (!tokens.TryTake("if"))
        {
            return value;
        }

        var condition = ParseOr();
        var otherwise = tokens.TryTake("else") ? Parse() : static _ => null;
        return scope => TemplateValue.IsTrue(condition(scope)) ? value(scope) : otherwise(scope);
    }

    private TemplateExpression ParseOr()
    {
        var left = ParseAnd();
        while (tokens.TryTake("or"))
        {
            var (first, second) = (left, ParseAnd());
            left = scope => first(scope) is var value && TemplateValue.IsTrue(value) ? value : second(scope);
        }

        return left;
    }

    private TemplateExpression ParseAnd()
    {
        var left = ParseNot();
        while (tokens.TryTake("and"))
        {
            var (first, second) = (left, ParseNot());
            left = scope => first(scope) is var value && TemplateValue.IsTrue(value) ? second(scope) : value;
        }

        return left;
    }

    private TemplateExpression ParseNot()
    {
        if (!tokens.TryTake("not"))
        {
            return ParseComparison();
        }

        var operand = ParseNot();
        return scope => !TemplateValue.IsTrue(operand(scope));
    }

    private TemplateExpression ParseComparison()
    {
        var left = ParseJoined();
        if (tokens.TryTake("is"))
        {
            return ParseTest(left);
        }

        var isNegated = tokens.Current.Is("not");
        if (isNegated)
        {
            tokens.Take();
            tokens.Expect("in");
            var items = ParseJoined();
            return scope => !TemplateValue.Contains(items(scope), left(scope));
        }

        var word = tokens.Current.Kind == TemplateTokenKind.Operator || tokens.Current.Is("in") ? tokens.Current.Text : string.Empty;
        if (word is not ("==" or "!=" or "<" or "<=" or ">" or ">=" or "in"))
        {
            return left;
        }

        tokens.Take();
        var right = ParseJoined();
        return word switch
        {
            "==" => scope => TemplateValue.AreEqual(left(scope), right(scope)),
            "!=" => scope => !TemplateValue.AreEqual(left(scope), right(scope)),
            "<" => scope => TemplateValue.Compare(left(scope), right(scope)) < 0,
            "<=" => scope => TemplateValue.Compare(left(scope), right(scope)) <= 0,
            ">" => scope => TemplateValue.Compare(left(scope), right(scope)) > 0,
            ">=" => scope => TemplateValue.Compare(left(scope), right(scope)) >= 0,
            _ => scope => TemplateValue.Contains(right(scope), left(scope)),
        };
    }

    private TemplateExpression ParseTest(TemplateExpression operand)
    {
        var isNegated = tokens.TryTake("not");
        var name = tokens.Current;
        TemplateExpression test = tokens.ExpectName("the name of a test") switch
        {
            "defined" => scope => operand(scope) is not null,
            "undefined" or "none" => scope => operand(scope) is null,
            _ => throw new TemplateSyntaxException(name.Line, name.Column, $"the test '{name.Text}' is not known; there are defined, undefined and none"),
        };
        return isNegated ? scope => test(scope) is false : test;
    }

    private TemplateExpression ParseJoined()
    {
        var left = ParseFiltered();
        while (true)
        {
            var first = left;
            if (tokens.TryTake("~"))
            {
                var second = ParseFiltered();
                left = scope => TemplateValue.ToText(first(scope)) + TemplateValue.ToText(second(scope));
            }
            else if (tokens.TryTake("+"))
            {
                var second = ParseFiltered();
                left = scope => (first(scope), second(scope)) switch
                {
                    (long one, long other) => one + other,
                    (List<object?> one, List<object?> other) => (List<object?>)[.. one, .. other],
                    var (one, other) => TemplateValue.ToText(one) + TemplateValue.ToText(other),
                };
            }
            else
            {
                return left;
            }
        }
    }

    private TemplateExpression ParseFiltered()
    {
        // What a default is given for may be missing; everything else that is not there is a mistake.
        var start = tokens.Current;
        var value = ParsePrimary(out var isMissing);
        while (tokens.TryTake("|"))
        {
            var name = tokens.Current;
            tokens.ExpectName("the name of a filter");
            var arguments = tokens.TryTake("(") ? ParseList(")") : [];
            var apply = TemplateFilters.Find(name, arguments.Count);
            isMissing &= name.Text is not ("default" or "d");
            var inner = value;
            value = scope => apply(inner(scope), [.. arguments.Select(argument => argument(scope))]);
        }

        return isMissing && !tokens.Current.Is("is")
            ? throw new TemplateSyntaxException(
                start.Line, start.Column, $"the variable '{start.Text}' is not known; there are {string.Join(", ", variables.Concat(loops))}")
            : value;
    }

    private TemplateExpression ParsePrimary(out bool isMissing)
    {
        isMissing = false;
        var token = tokens.Current;
        if (tokens.TryTake("("))
        {
            var inner = Parse();
            tokens.Expect(")");
            return inner;
        }

        if (tokens.TryTake("["))
        {
            var items = ParseList("]");
            return scope => items.Select(item => item(scope)).ToList();
        }

        if (tokens.TryTake("-") && tokens.Current.Kind == TemplateTokenKind.Integer)
        {
            return Constant(-ParseInteger(tokens.Take()));
        }

        return token.Kind switch
        {
            TemplateTokenKind.Text => Constant(tokens.Take().Text),
            TemplateTokenKind.Integer => Constant(ParseInteger(tokens.Take())),
            TemplateTokenKind.Name => ParseName(tokens.Take(), out isMissing),
            _ => throw tokens.Unexpected("a value is expected"),
        };
    }

    private TemplateExpression ParseName(TemplateToken name, out bool isMissing)
    {
        isMissing = false;
        switch (name.Text)
        {
            case "true" or "True":
                return Constant(true);
            case "false" or "False":
                return Constant(false);
            case "none" or "None":
                return Constant(null);
            case "range":
                tokens.Expect("(");
                return ParseRange(name);
            case "loop" when loops.Count > 0:
                tokens.Expect(".");
                var member = tokens.Current;
                return TemplateLoop.Members.Contains(tokens.ExpectName("the name of a member"))
                    ? scope => ((TemplateLoop)scope.Get("loop")!).Get(member.Text)
                    : throw new TemplateSyntaxException(
                        member.Line, member.Column, $"'loop.{member.Text}' is not known; there are {string.Join(", ", TemplateLoop.Members)}");
        }

        used.Add(name.Text);
        isMissing = !variables.Contains(name.Text) && !loops.Contains(name.Text);
        return scope => scope.Get(name.Text);
    }

    private TemplateExpression ParseRange(TemplateToken name)
    {
        const long Most = 10_000;
        var bounds = ParseList(")");
        return bounds.Count is 1 or 2
            ? scope =>
            {
                var end = ToNumber(bounds[^1](scope));
                var start = bounds.Count == 2 ? ToNumber(bounds[0](scope)) : 0;
                return end - start <= Most
                    ? Numbers(start, end)
                    : throw new WorkflowExecutionException($"a template of a batch script asks for {end - start} numbers with range(); {Most} are the most");
            }
            : throw new TemplateSyntaxException(name.Line, name.Column, "range() takes one or two numbers");
    }

    private static long ToNumber(object? value) => value is long number ? number : 0;

    private static List<object?> Numbers(long start, long end)
    {
        var numbers = new List<object?>();
        for (var i = start; i < end; i++)
        {
            numbers.Add(i);
        }

        return numbers;
    }

    private List<TemplateExpression> ParseList(string end)
    {
        var items = new List<TemplateExpression>();
        while (!tokens.TryTake(end))
        {
            if (items.Count > 0)
            {
                tokens.Expect(",");
            }

            items.Add(Parse());
        }

        return items;
    }

    private static TemplateExpression Constant(object? value) => _ => value;

    private static long ParseInteger(TemplateToken token) => long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new TemplateSyntaxException(token.Line, token.Column, $"'{token.Text}' is too large");
}
