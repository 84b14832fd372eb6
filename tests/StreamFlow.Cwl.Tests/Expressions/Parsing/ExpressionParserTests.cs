using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Tests.Expressions.Parsing;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("  kept as it is \n")]
    [InlineData("$ {a} $[b] 100$")]
    [InlineData(@"a\\b \n \$x")]
    public void Parse_WithoutExpression_KeepsTheText(string text)
    {
        var expression = Expression.Parse(text);

        Assert.True(expression.IsLiteral);
        Assert.Equal(text, ((LiteralPart)expression.Parts[0]).Text);
    }

    // The lines of the conformance suite's bash-dollar-quote.cwl, with the values that it expects.
    [Theory]
    [InlineData(@"$(inputs.val)", "<inputs.val>")]
    [InlineData(@"\$(inputs.val)", "$(inputs.val)")]
    [InlineData(@"\\$(inputs.val)", @"\|<inputs.val>")]
    [InlineData(@"\\\$(inputs.val)", @"\$(inputs.val)")]
    [InlineData(@"\\\\$(inputs.val)", @"\\|<inputs.val>")]
    [InlineData(@"\\\\\$(inputs.val)", @"\\$(inputs.val)")]
    [InlineData(@"\\\\\\$(inputs.val)", @"\\\|<inputs.val>")]
    [InlineData(@"'\' \$(x)", @"'\' $(x)")]
    [InlineData(@"'\\' \$(x)", @"'\' $(x)")]
    [InlineData(@"'\\\' \$(x)", @"'\\' $(x)")]
    [InlineData(@"\$ \${x}", @"\$ ${x}")]
    [InlineData(@"\n $(x)", @"\n |<x>")]
    [InlineData(@"$$(x)", "$|<x>")]
    [InlineData(@"$$$ \$(x)", "$$$ $(x)")]
    [InlineData("\\$(x)\\", @"$(x)\")]
    public void Parse_Escapes_OfVersion12(string text, string expected) =>
        Assert.Equal(expected, Show(Expression.Parse(text)));

    [Theory]
    [InlineData(@"\$(inputs.val)", "$(inputs.val)")]
    [InlineData(@"a\nb $(x)", "anb |<x>")]
    [InlineData(@"\\$(x)", @"\|<x>")]
    [InlineData("$(x)\\", @"<x>|\")]
    public void Parse_Escapes_OfVersion10(string text, string expected) =>
        Assert.Equal(expected, Show(Expression.Parse(text, syntax: ExpressionSyntax.Version10)));

    [Theory]
    [InlineData("$(a)", "<a>")]
    [InlineData(" \n$(a)\n", "<a>")]
    [InlineData("$(a)$(b)", "<a>|<b>")]
    [InlineData("x$(a)y${return 1;}z", "x|<a>|y|{return 1;}|z")]
    [InlineData("$((1 + (2)) * 3)", "<(1 + (2)) * 3>")]
    [InlineData("$(\")\")", "<\")\">")]
    [InlineData(@"$('\')')", @"<'\')'>")]
    [InlineData("$(a /* ) */)", "<a /* ) */>")]
    [InlineData("$(a // )\n)", "<a // )\n>")]
    [InlineData("$(x.replace(/\\)/g, ''))", "<x.replace(/\\)/g, '')>")]
    [InlineData("$(x.replace(/[)/]/g, ''))", "<x.replace(/[)/]/g, '')>")]
    [InlineData("$(a / b) / $(c)", "<a / b>| / |<c>")]
    [InlineData("$((a) / b / (c))", "<(a) / b / (c)>")]
    [InlineData("$(a++ / 2)", "<a++ / 2>")]
    [InlineData("${ if (a) /}/.test(b); return 1 / 2; }", "{ if (a) /}/.test(b); return 1 / 2; }")]
    [InlineData("${ return '}' + \"}\" + /}/ }", "{ return '}' + \"}\" + /}/ }")]
    [InlineData("${ return {a: {b: 1}} }", "{ return {a: {b: 1}} }")]
    [InlineData("$(`a)${')'}`)", "<`a)${')'}`>")]
    [InlineData("${ // it's\n return 1; }", "{ // it's\n return 1; }")]
    public void Parse_Nesting_FindsTheEnd(string text, string expected) => Assert.Equal(expected, Show(Expression.Parse(text)));

    [Theory]
    [InlineData("$(a", 0)]
    [InlineData("ab${ return {; }", 2)]
    [InlineData("$(a) $(')", 5)]
    [InlineData("$(\"\\\")", 0)]
    [InlineData("$(a /* )", 0)]
    public void Parse_Unclosed_TellsWhere(string text, int offset)
    {
        var error = Expression.Parse(text).SyntaxError;

        Assert.NotNull(error);
        Assert.Equal(offset, error.Offset);
        Assert.Contains("has no closing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WhitespaceThatCounts_IsKept() =>
        Assert.Equal(" |<a>|\n", Show(Expression.Parse(" $(a)\n", syntax: ExpressionSyntax.Version12.WithWhitespace())));

    [Theory]
    [InlineData("inputs", "inputs")]
    [InlineData("inputs.a_b.c1", "inputs a_b c1")]
    [InlineData("self[0].x", "self 0 x")]
    [InlineData("inputs['a b'][\"c\"]", "inputs a b c")]
    [InlineData(@"inputs['a\'b']", "inputs a'b")]
    [InlineData("inputs[\"a'b\"]", "inputs a'b")]
    [InlineData("inputs.größe", "inputs größe")]
    public void Parse_ParameterReference_IsRecognised(string code, string expected)
    {
        var part = Assert.IsType<ParameterReferencePart>(Expression.Parse($"$({code})").Parts[0]);

        var steps = part.Segments.Select(static segment => segment.Name ?? segment.Index.ToString());
        Assert.Equal(expected, string.Join(' ', [part.Symbol, .. steps]));
    }

    [Theory]
    [InlineData("inputs.a + 1")]
    [InlineData("inputs.")]
    [InlineData("inputs[a]")]
    [InlineData("inputs[-1]")]
    [InlineData("inputs[01]")]
    [InlineData("inputs['a\\n']")]
    [InlineData("inputs['a'")]
    [InlineData("inputs.a()")]
    [InlineData("")]
    [InlineData("'a'")]
    [InlineData("a-b")]
    public void Parse_AnythingElse_IsJavaScript(string code)
    {
        var expression = Expression.Parse($"$({code})");

        Assert.True(expression.SyntaxError is not null || expression.Parts[0] is JavaScriptPart);
    }

    [Theory]
    [InlineData("$( inputs.a )", true)]
    [InlineData("${return inputs.a;}", true)]
    [InlineData("${\n  return inputs.a;\n}", true)]
    [InlineData("${ return inputs.a }", true)]
    [InlineData("${return\ninputs.a;}", false)]
    [InlineData("${ inputs.a; }", false)]
    [InlineData("${ return inputs.a; return 1; }", false)]
    public void Parse_WrappedReference_NeedsNoEngine(string text, bool expected) =>
        Assert.Equal(expected, ((JavaScriptPart)Expression.Parse(text).Parts[0]).Plain is not null);

    private static string Show(Expression expression)
    {
        Assert.Null(expression.SyntaxError);
        return string.Join('|', expression.Parts.Select(static part => part switch
        {
            LiteralPart literal => literal.Text,
            ParameterReferencePart reference => $"<{reference.Code}>",
            JavaScriptPart { IsBody: true } body => $"{{{body.Code}}}",
            JavaScriptPart script => $"<{script.Code}>",
            _ => "?",
        }));
    }
}
