using StreamFlow.Cwl.Expressions;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

public sealed class LargeLibraryTests(WarmWorker worker) : IClassFixture<WarmWorker>
{
    // In the style of the libraries that documents include: a self-calling function that extends "this", built-in prototypes that are
    // borrowed from, and templates that are compiled with Function.
    private const string Style = """
        (function () {
          var root = this;
          var ArrayProto = Array.prototype, slice = ArrayProto.slice, toString = Object.prototype.toString;
          var nativeKeys = Object.keys;
          var _ = function (obj) { if (obj instanceof _) { return obj; } if (!(this instanceof _)) { return new _(obj); } this._wrapped = obj; };
          root._ = _;
          _.VERSION = '1';
          _.each = function (list, f) { for (var i = 0; i < list.length; i++) { f(list[i], i, list); } return list; };
          _.keys = function (o) { return nativeKeys(o); };
          _.each(['Arguments', 'Function', 'String', 'Number', 'Date', 'RegExp', 'Error'], function (name) {
            _['is' + name] = function (obj) { return toString.call(obj) === '[object ' + name + ']'; };
          });
          _.template = function (text, settings) {
            var source = "__p+='";
            var index = 0;
            text.replace(/<%=([\s\S]+?)%>|$/g, function (match, value, offset) {
              source += text.slice(index, offset).replace(/\\|'|\r|\n|\u2028|\u2029/g, function (c) { return c === '\n' ? '\\n' : '\\' + c; });
              index = offset + match.length;
              if (value) { source += "'+\n((__t=(" + value + "))==null?'':__t)+\n'"; }
              return match;
            });
            source = "var __t,__p='';\n" + source + "';\nreturn __p;\n";
            return new Function(settings.variable || 'obj', '_', source);
          };
        }.call(this));
        """;

    [Fact]
    public async Task Evaluate_LibraryInTheUsualStyle_Works()
    {
        var library = new ExpressionLibrary([Style, "var t = function (s) { return _.template(s, {variable: 'data'})({'inputs': inputs}); };"]);
        const string Text = @"$(t(""The file is <%= data.inputs.file1.path.split('/').slice(-1)[0] %>\n""))";

        for (var i = 0; i < 3; i++)
        {
            var value = await worker.Host.EvaluateAsync(Text, """{"file1": {"class": "File", "path": "/a/whale.txt"}}""", library);
            Assert.Equal("\"The file is whale.txt\\n\"", value.ToString());
        }

        Assert.Equal("[true,false]", (await worker.Host.EvaluateAsync("$([_.isString('x'), _.isNumber('x')])", library: library)).ToString());
    }

    [Fact]
    public void Equals_OfEqualScripts_IsTrue()
    {
        Assert.Equal(new ExpressionLibrary(["var a = 1;", "b();"]), new ExpressionLibrary(["var a = 1;", "b();"]));
        Assert.NotEqual(new ExpressionLibrary(["var a = 1;", "b();"]), new ExpressionLibrary(["var a = 2;", "b();"]));
    }

    [Fact]
    public async Task Evaluate_LibraryLargerThanAPipe_IsPassed()
    {
        var library = new ExpressionLibrary([string.Concat(Enumerable.Range(0, 3000).Select(static i => $"function f{i}(x) {{ return x + {i}; }}\n"))]);

        Assert.Equal("3000", (await worker.Host.EvaluateAsync("$(f2999(1))", library: library)).ToString());
    }
}
