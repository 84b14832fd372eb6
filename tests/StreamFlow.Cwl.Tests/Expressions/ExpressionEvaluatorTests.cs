using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Expressions;

public sealed class ExpressionEvaluatorTests
{
    private const string Inputs = """
        {
            "bar": {"baz": "zab1", "b az": 2, "b'az": true, "b\"az": null, "buz": ["a", "b", "c"]},
            "text": "häß", "zero": 0, "n": null, "big": 4147483647, "huge": 1000000000000000000000000000000000000000000, "f": 4.20,
            "length": 1,
            "file": {"class": "File", "path": "/d/a.tar.gz", "size": 3}
        }
        """;

    private static readonly ExpressionEvaluator Evaluator = new(new NoEngine());

    [Theory]
    [InlineData("$(inputs.bar.baz)", "\"zab1\"")]
    [InlineData("$(inputs['bar'][\"baz\"])", "\"zab1\"")]
    [InlineData("$(inputs.bar['b az'])", "2")]
    [InlineData(@"$(inputs.bar['b\'az'])", "true")]
    [InlineData("$(inputs.bar[\"b'az\"])", "true")]
    [InlineData("$(inputs.bar['b\"az'])", "null")]
    [InlineData("$(inputs.bar.buz[1])", "\"b\"")]
    [InlineData("$(inputs.bar.buz.length)", "3")]
    [InlineData("$(inputs.length)", "1")]
    [InlineData("$(inputs.text[1])", "\"ä\"")]
    [InlineData("$(null)", "null")]
    [InlineData("$(self)", "null")]
    [InlineData("$(runtime.cores)", "2")]
    [InlineData("$(inputs.file.nameroot)", "\"a.tar\"")]
    [InlineData("$(inputs.file.dirname)", "\"/d\"")]
    [InlineData("$(inputs.huge)", "1000000000000000000000000000000000000000000")]
    [InlineData("-$(inputs.bar.baz)", "\"-zab1\"")]
    [InlineData("$(inputs.bar.baz) $(inputs.bar.baz)", "\"zab1 zab1\"")]
    [InlineData("$(inputs.n)$(inputs.zero)$(inputs.f)", "\"null04.20\"")]
    [InlineData("\n  $(inputs.zero)\n", "0")]
    [InlineData("a$(inputs.bar.buz)", """ "a[\"a\", \"b\", \"c\"]" """)]
    public async Task Evaluate_ParameterReference_GivesItsValue(string text, string expected)
    {
        var value = await Evaluator.EvaluateAsync(Expression.Parse(text), Context(), CancellationToken.None);

        Assert.Equal(CwlJson.Parse(expected), value);
        Assert.Equal(expected.Trim(), value.ToString());
    }

    [Fact]
    public async Task Evaluate_ObjectInText_IsJsonWithSortedKeys()
    {
        var value = await Evaluator.EvaluateAsync(Expression.Parse("x $(inputs.bar)"), Context(), CancellationToken.None);

        var expected = """x {"b az": 2, "b\"az": null, "b'az": true, "baz": "zab1", "buz": ["a", "b", "c"]}""";
        Assert.Equal(expected, ((StringValue)value).Value);
    }

    [Theory]
    [InlineData("$(inputs.zero.length)", "inputs.zero is an integer, which has no field 'length'.")]
    [InlineData("$(inputs.text.length)", "inputs.text is a string, which has no field 'length'.")]
    [InlineData("$(null.something)", "null is null, which has no field 'something'.")]
    [InlineData("$(inputs.bar.qux)", "inputs.bar has no field 'qux'; it has baz, b az, b'az, b\"az, buz.")]
    [InlineData("$(inputs.bar.buz[3])", "inputs.bar.buz has 3 elements, so there is no element 3 (they count from 0).")]
    [InlineData("$(inputs.bar[0])", "inputs.bar is a record, which has no elements.")]
    [InlineData("$(inputs.bar.buz['x'])", "inputs.bar.buz is an array, which has no field 'x'.")]
    [InlineData("$(input.bar)", "'input' is not defined")]
    [InlineData("$(true)", "InlineJavascriptRequirement")]
    [InlineData("$(1 + 1)", "InlineJavascriptRequirement")]
    [InlineData("${return inputs.zero;}", "InlineJavascriptRequirement")]
    [InlineData("a $(inputs.zero", "has no closing ')'")]
    public async Task Evaluate_WithoutJavaScript_SaysWhatIsMissing(string text, string reason)
    {
        var expression = Expression.Parse(text, new SourcePosition("tool.cwl", 12, 7));

        var error = await Assert.ThrowsAsync<ExpressionException>(
            () => Evaluator.EvaluateAsync(expression, Context(), CancellationToken.None).AsTask());

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"tool.cwl(12,7): the expression '{text}' failed: ", error.Message, StringComparison.Ordinal);
    }

    // With the requirement the same texts are JavaScript, and still no engine is needed for them.
    [Theory]
    [InlineData("$(true)", "true")]
    [InlineData("$(false)", "false")]
    [InlineData("$(42)", "42")]
    [InlineData("$( inputs.zero )", "0")]
    [InlineData("${ return inputs.text.length; }", "3")]
    [InlineData("$(inputs.bar.buz.length)", "3")]
    public async Task Evaluate_PlainTextWithJavaScript_UsesNoEngine(string text, string expected)
    {
        var value = await Evaluator.EvaluateAsync(
            Expression.Parse(text),
            Context() with { JavaScript = ExpressionLibrary.Empty },
            CancellationToken.None);

        Assert.Equal(expected, value.ToString());
    }

    [Fact]
    public async Task Check_ReportsWhatIsKnownWithoutAnEngine()
    {
        Assert.Empty(await Evaluator.CheckAsync(Expression.Parse("a $(inputs.x)"), null, CancellationToken.None));
        Assert.Single(await Evaluator.CheckAsync(Expression.Parse("$(1 + 1)"), null, CancellationToken.None));
        Assert.Single(await Evaluator.CheckAsync(Expression.Parse("$(1 + "), null, CancellationToken.None));
    }

    private static ExpressionContext Context() => new()
    {
        Inputs = (RecordValue)CwlJson.Parse(Inputs),
        Runtime = (RecordValue)CwlJson.Parse("""{"cores": 2}"""),
    };

    private sealed class NoEngine : IJavaScriptEngine
    {
        public void WarmUp() => throw new InvalidOperationException("No engine is needed.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public ValueTask<CwlValue> EvaluateAsync(
            JavaScriptPart script,
            ExpressionContext context,
            ExpressionReferences references,
            CancellationToken cancellationToken) => throw new InvalidOperationException($"No engine is needed for {script.Code}.");

        public ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No engine is needed for a library.");

        public ValueTask<string?> CheckAsync(JavaScriptPart script, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"No engine is needed for {script.Code}.");
    }
}
