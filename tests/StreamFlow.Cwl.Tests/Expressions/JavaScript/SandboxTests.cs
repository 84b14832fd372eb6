using StreamFlow.Cwl.Expressions;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

public sealed class SandboxTests(WarmWorker worker) : IClassFixture<WarmWorker>
{
    private readonly JavaScriptHost _host = worker.Host;

    [Theory]
    [InlineData("require")]
    [InlineData("process")]
    [InlineData("System")]
    [InlineData("importNamespace")]
    [InlineData("clr")]
    [InlineData("host")]
    [InlineData("XMLHttpRequest")]
    [InlineData("ActiveXObject")]
    [InlineData("setTimeout")]
    [InlineData("load")]
    [InlineData("print")]
    [InlineData("window")]
    [InlineData("global")]
    [InlineData("Deno")]
    public async Task Evaluate_HostName_IsUndefined(string name) =>
        Assert.Equal("\"undefined\"", (await _host.EvaluateAsync($"$(typeof {name} + '')")).ToString());

    // Nothing that a script can reach may be an object of the framework: those would show its methods as properties.
    [Fact]
    public async Task Evaluate_WalkOverAllObjects_FindsNoneOfTheFramework()
    {
        const string Walk = """
            ${
              var global = (0, eval)('this') || {};
              var roots = [global, inputs, self, runtime, [], {}, '', 0, true, /x/, function () {}, new Date(0), new Error('x'), Math, JSON];
              try { null.x; } catch (e) { roots.push(e); }
              var seen = [], found = [];
              function bad(name) {
                return /^(GetType|GetHashCode|Assembly|Engine|MemberwiseClone|Invoke|Target|Method|__type)$/.test(name);
              }
              function walk(o, depth) {
                if (o === null || (typeof o !== 'object' && typeof o !== 'function') || seen.indexOf(o) >= 0 || depth > 6) { return; }
                seen.push(o);
                Object.getOwnPropertyNames(o).forEach(function (name) {
                  if (bad(name)) { found.push(name); }
                  var d = Object.getOwnPropertyDescriptor(o, name);
                  if (d) { walk(d.value, depth + 1); walk(d.get, depth + 1); walk(d.set, depth + 1); }
                });
                walk(Object.getPrototypeOf(o), depth + 1);
              }
              roots.forEach(function (o) { walk(o, 0); });
              return { seen: seen.length > 100, found: found };
            }
            """;
        Assert.Equal("""{"seen":true,"found":[]}""", (await _host.EvaluateAsync(Walk)).ToString());
    }

    [Theory]
    [InlineData("${ Array.prototype.leak = 1; return 1; }", "$([].leak === undefined)")]
    [InlineData("${ Object.prototype.leak = 1; return 1; }", "$({}.leak === undefined)")]
    [InlineData("${ (0, eval)('var leak = 1'); return 1; }", "$(typeof leak === 'undefined')")]
    [InlineData("${ Math.leak = 1; Math.max = null; return 1; }", "$(Math.leak === undefined && Math.max(1, 2) === 2)")]
    [InlineData("${ JSON.stringify = function () { return 'x'; }; return 1; }", "$(JSON.stringify(1) === '1')")]
    [InlineData("${ [].push.leak = 1; return 1; }", "$([].push.leak === undefined)")]
    [InlineData("${ [].map.call([1], function () { Math.leak = 1; }); return 1; }", "$(Math.leak === undefined)")]
    [InlineData("${ parseInt = null; return 1; }", "$(parseInt('1') === 1)")]
    [InlineData("${ []['const' + 'ructor']['proto' + 'type'].push(1); return 1; }", "$([][0] === undefined)")]
    [InlineData("${ var f = [].push; f.leak = 1; return 1; }", "$([].push.leak === undefined)")]
    [InlineData("${ var m = Math; m.leak = 1; return 1; }", "$(Math.leak === undefined)")]
    [InlineData("${ delete Math.min; return 1; }", "$(Math.min(1, 2) === 1)")]
    [InlineData("${ Object.defineProperty(Math, 'leak', { value: 1 }); return 1; }", "$(Math.leak === undefined)")]
    [InlineData("${ inputs.leak = 1; return 1; }", "$(inputs.leak === undefined)")]
    public async Task Evaluate_ChangeOfTheRealm_IsNotSeenByTheNext(string change, string check)
    {
        Assert.Equal("1", (await _host.EvaluateAsync(change)).ToString());
        Assert.Equal("true", (await _host.EvaluateAsync(check)).ToString());
    }

    [Fact]
    public async Task Evaluate_StateOfALibrary_IsNotSeenByTheNext()
    {
        var library = new ExpressionLibrary(["var count = 0; function next() { return ++count; }"]);

        Assert.Equal("1", (await _host.EvaluateAsync("$(next())", library: library)).ToString());
        Assert.Equal("1", (await _host.EvaluateAsync("$(next())", library: library)).ToString());
    }

    [Fact]
    public async Task Evaluate_OverriddenJson_DoesNotTouchTheResult() =>
        Assert.Equal("{\"a\":1}", (await _host.EvaluateAsync("${ JSON.stringify = function () { return '[]'; }; return { a: 1 }; }")).ToString());

    [Fact]
    public async Task Evaluate_Environment_IsNotInherited()
    {
        var request = StreamFlow.Cwl.Expressions.JavaScript.Pool.WorkerCommand.ForThisProgram(
            new ExpressionOptions(),
            static name => name is "PATH" or "SECRET_TOKEN" ? "x" : null);

        Assert.Contains("PATH", request.Environment!.Keys);
        Assert.DoesNotContain("SECRET_TOKEN", request.Environment!.Keys);
        Assert.Equal("2", (await _host.EvaluateAsync("$(1 + 1)")).ToString());
    }
}
