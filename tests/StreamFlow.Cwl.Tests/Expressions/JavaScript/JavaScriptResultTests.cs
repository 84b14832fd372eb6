using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

public sealed class JavaScriptResultTests(WarmWorker worker) : IClassFixture<WarmWorker>
{
    private readonly JavaScriptHost _host = worker.Host;

    [Theory]
    [InlineData("$(inputs.a + 1)", "42")]
    [InlineData("$(inputs.a / 2)", "20.5")]
    [InlineData("$(0.1 + 0.2)", "0.30000000000000004")]
    [InlineData("$(Math.pow(2, 53))", "9007199254740992")]
    [InlineData("$(1e21 * 1)", "1e+21")]
    [InlineData("$(-0 * 1)", "0")]
    [InlineData("$(parseInt('x'))", "null")]
    [InlineData("$(1 / 0)", "null")]
    [InlineData("$(inputs.s + '!')", "\"hällo 😀!\"")]
    [InlineData("$([1, 'x', null, true, {b: 1}])", """[1,"x",null,true,{"b":1}]""")]
    [InlineData("$([undefined, function () {}])", "[null,null]")]
    [InlineData("$({a: undefined, f: function () {}, b: 1})", """{"b":1}""")]
    [InlineData("$(new Date(0))", "\"1970-01-01T00:00:00.000Z\"")]
    [InlineData("$(new String('x'))", "\"x\"")]
    [InlineData("${ return inputs.list.map(function (x) { return x * 2; }); }", "[2,4,6]")]
    [InlineData("$(inputs.none === null ? 't' : 'f')", "\"t\"")]
    [InlineData("$(inputs.missing === undefined)", "true")]
    [InlineData("$(inputs.d.listing === undefined)", "true")]
    [InlineData("$(inputs.s.length)", "8")]
    [InlineData("$(inputs.list.length + inputs['list'][0])", "4")]
    [InlineData("$(\"/foo/bar/baz\".split('/').slice(-1)[0])", "\"baz\"")]
    [InlineData("$(inputs.file.basename.replace(/\\.txt$/, '.out'))", "\"a.out\"")]
    [InlineData("$({'class': 'File', 'path': '/x', 'basename': 'y'})", """{"class":"File","path":"/x","basename":"y","dirname":"/","nameroot":"y","nameext":""}""")]
    [InlineData("${return {'o': Array.apply(null, {length: inputs.list.length}).map(Number.call, Number)};}", """{"o":[0,1,2]}""")]
    [InlineData("$(JSON.parse('{\"a\": [1, {}]}').a)", "[1,{}]")]
    [InlineData("$(JSON.stringify({b: 1, a: [null]}))", "\"{\\\"b\\\":1,\\\"a\\\":[null]}\"")]
    [InlineData("$([10, 9, 1].sort().concat([10, 9, 1].sort(function (a, b) { return a - b; })))", "[1,10,9,1,9,10]")]
    [InlineData("$('a1b22'.match(/\\d+/g))", "[\"1\",\"22\"]")]
    [InlineData("$(' x '.trim() + 'abc'.substr(-1) + ['a', 'b'].indexOf('b') + (255).toString(16) + (1.005).toFixed(1))", "\"xc1ff1.0\"")]
    [InlineData("$(Object.keys({b: 1, a: 2}).join() + [3, 4].reduce(function (a, b) { return a + b; }))", "\"b,a7\"")]
    [InlineData("$(encodeURIComponent('a b/ü'))", "\"a%20b%2F%C3%BC\"")]
    [InlineData("$(\"a \")$(\"string\")", "\"a string\"")]
    [InlineData("${ console.log('x'); console.error(inputs); return 1; }", "1")]
    [InlineData("${ try { null.x; } catch (e) { return e instanceof TypeError; } }", "true")]
    [InlineData("${ // comment\n return 1; // end\n}", "1")]
    [InlineData("$(1 // end\n)", "1")]
    [InlineData("${ var o = JSON.parse('{\"__proto__\": 1}'); return Object.keys(o).length; }", "1")]
    public async Task Evaluate_Script_GivesJson(string text, string expected)
    {
        const string Inputs = """
            {"a": 41, "s": "hällo 😀", "none": null, "list": [1, 2, 3], "d": {"class": "Directory", "path": "/d"},
             "file": {"class": "File", "path": "/d/a.txt"}, "__proto__": {"polluted": true}}
            """;
        var value = await _host.EvaluateAsync(text, Inputs);

        Assert.Equal(CwlJson.Parse(expected).ToString(), value.ToString());
    }

    [Theory]
    [InlineData("${ }", "it gave undefined")]
    [InlineData("$(inputs.nothing)", "inputs has no field 'nothing'")]
    [InlineData("$(inputs.nothing.at.all)", "inputs has no field 'nothing'")]
    [InlineData("${ inputs.a; }", "it gave undefined")]
    [InlineData("$(function () {})", "it gave a function")]
    [InlineData("$(parseInt)", "it gave a function")]
    [InlineData("$(foo())", "ReferenceError: foo is not defined (line 1")]
    [InlineData("${\n\n  throw new Error('boo');\n}", "Error: boo (line 3")]
    [InlineData("$(1 + )", "SyntaxError")]
    [InlineData("${ x = 1; return x; }", "ReferenceError: x is not defined")]
    [InlineData("${ return 010; }", "Octal")]
    [InlineData("${ with (inputs) { return a; } }", "SyntaxError")]
    [InlineData("${ var o = {}; o.o = o; return o; }", "cyclical")]
    [InlineData("$([1].map(x => x))", "Arrow functions are not ECMAScript 5.1")]
    [InlineData("$({'class': 'File', 'path': 3})", "The field 'path' of a File must be a string")]
    public async Task Evaluate_NoResult_SaysWhy(string text, string reason) =>
        Assert.Contains(reason, await _host.FailAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task Evaluate_Library_RunsBeforeTheExpression()
    {
        var library = new ExpressionLibrary(["var n = 40; function add(x) { return n + x; }", "var own = function () { return inputs.a; };"]);

        Assert.Equal("42", (await _host.EvaluateAsync("$(add(2))", library: library)).ToString());
        Assert.Equal("7", (await _host.EvaluateAsync("$(own())", """{"a": 7}""", library)).ToString());
    }

    [Fact]
    public async Task Evaluate_BrokenLibrary_NamesItAndLeavesOthersAlone()
    {
        var broken = new ExpressionLibrary(["var ok = 1;", "function ("]);
        var throwing = new ExpressionLibrary(["\nthrow new Error('from the library');"]);

        Assert.Contains("SyntaxError", await _host.FailAsync("$(1 + 1)", library: broken), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            var message = await _host.FailAsync("$(1 + 1)", library: throwing);
            Assert.Contains("from the library (line 2 of expressionLib[0])", message, StringComparison.Ordinal);
        }

        Assert.Equal("2", (await _host.EvaluateAsync("$(1 + 1)")).ToString());
    }

    [Fact]
    public async Task Evaluate_Integers_KeepTheirType()
    {
        Assert.IsType<IntegerValue>(await _host.EvaluateAsync("$(4147483647 + 1)"));
        Assert.IsType<FloatValue>(await _host.EvaluateAsync("$(1.5 + 1)"));
        Assert.Equal(4147483648L, ((IntegerValue)await _host.EvaluateAsync("$(inputs.a + 1)", """{"a": 4147483647}""")).Value);
    }

    [Fact]
    public async Task Check_Syntax_IsCheckedWithoutRunning()
    {
        var errors = await _host.Evaluator.CheckAsync(
            Expression.Parse("$(inputs.x) $(while (true) {}) ${ while (true) {} } $(f(1)"),
            ExpressionLibrary.Empty,
            CancellationToken.None);
        Assert.Contains("no closing", Assert.Single(errors).Message, StringComparison.Ordinal);

        errors = await _host.Evaluator.CheckAsync(
            Expression.Parse("$(inputs.x) $(while (true) {}) ${ while (true) {} } $(f(1))"),
            ExpressionLibrary.Empty,
            CancellationToken.None);
        Assert.Equal(14, Assert.Single(errors).Offset);
    }
}
