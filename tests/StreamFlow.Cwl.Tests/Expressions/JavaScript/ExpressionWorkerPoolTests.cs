using System.Globalization;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript.Pool;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

public sealed class ExpressionWorkerPoolTests
{
    private static readonly ExpressionOptions Tight = new() { Timeout = TimeSpan.FromMilliseconds(400), MaximumWorkers = 1 };

    [Fact]
    public async Task Evaluate_NothingButReferences_StartsNoWorker()
    {
        await using var host = new JavaScriptHost();

        await host.EvaluateAsync("x $(inputs.a)", """{"a": 1}""");

        Assert.Equal(0, host.Launcher.Started);
    }

    [Fact]
    public async Task WarmUp_Twice_StartsOneWorker()
    {
        await using var host = new JavaScriptHost();

        host.Evaluator.WarmUp();
        host.Evaluator.WarmUp();
        await host.EvaluateAsync("$(1 + 1)");

        Assert.Equal(1, host.Launcher.Started);
    }

    [Fact]
    public async Task Evaluate_ManyAtOnce_GiveEachItsOwnResult()
    {
        await using var host = new JavaScriptHost();

        var results = await Task.WhenAll(Enumerable.Range(0, 500).Select(
            i => host.EvaluateAsync("$(inputs.a * 2)", string.Create(CultureInfo.InvariantCulture, $$"""{"a": {{i}}}"""))));

        Assert.Equal(Enumerable.Range(0, 500).Select(static i => 2L * i), results.Select(static value => ((IntegerValue)value).Value));
        Assert.InRange(host.Launcher.Started, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task Evaluate_LargeValues_PassThePipe()
    {
        await using var host = new JavaScriptHost(new ExpressionOptions { MaximumWorkers = 1 });
        var text = new string('é', 300_000);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => host.EvaluateAsync("$(self + self.length)", self: text)));

        Assert.All(results, value => Assert.Equal(text + "300000", ((StringValue)value).Value));
    }

    [Theory]
    [InlineData("${ while (true) {} }")]
    [InlineData("$(/^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'))")]
    [InlineData("${ for (;;) { try { null.x; } catch (e) { } } }")]
    public async Task Evaluate_Endless_IsEndedAndOthersGoOn(string endless)
    {
        await using var host = new JavaScriptHost(Tight);
        await host.EvaluateAsync("$(1 + 1)");

        var before = host.EvaluateAsync("$(inputs.a + 1)", """{"a": 1}""");
        var guilty = host.FailAsync(endless);
        var after = Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.EvaluateAsync("$(inputs.a + 1)", """{"a": 1}""")));

        Assert.Contains("took longer than 0.4 s", await guilty, StringComparison.Ordinal);
        Assert.Equal("2", (await before).ToString());
        Assert.All(await after, static value => Assert.Equal("2", value.ToString()));
        Assert.Equal(2, host.Launcher.Started);
    }

    [Fact]
    public async Task Evaluate_EndlessLibrary_IsEnded()
    {
        await using var host = new JavaScriptHost(Tight);

        Assert.Contains("took longer", await host.FailAsync("$(1 + 1)", library: new ExpressionLibrary(["while (true) {}"])), StringComparison.Ordinal);
        Assert.Equal("2", (await host.EvaluateAsync("$(1 + 1)")).ToString());
    }

    [Theory]
    [InlineData("${ var a = []; while (true) { a.push(new Array(1000).join('xxxxxxxxxx') + a.length); } }")]
    [InlineData("${ var s = 'x'; while (true) { s = s + s; } }")]
    public async Task Evaluate_TooMuchMemory_IsEndedAndOthersGoOn(string hungry)
    {
        await using var host = new JavaScriptHost(new ExpressionOptions { MaximumMemory = 64 << 20, MaximumWorkers = 1 });
        await host.EvaluateAsync("$(1 + 1)");

        var guilty = host.FailAsync(hungry);
        var after = Task.WhenAll(Enumerable.Range(0, 5).Select(i => host.EvaluateAsync("$(1 + 1)")));

        Assert.Contains("64 MiB", await guilty, StringComparison.Ordinal);
        Assert.All(await after, static value => Assert.Equal("2", value.ToString()));
    }

    [Theory]
    [InlineData("${ function f(n) { return f(n + 1) + 1; } return f(0); }")]
    [InlineData("${ var o = { toString: function () { return '' + o; } }; return '' + o; }")]
    [InlineData("${ var a = []; for (var i = 0; i < 1000000; i++) { a = [a]; } return JSON.stringify(a).length; }")]
    [InlineData("${ var a = []; for (var i = 0; i < 1000000; i++) { a = [a]; } return '' + a; }")]
    [InlineData("${ var s = new Array(1000000).join('['); return JSON.parse(s); }")]
    [InlineData("${ var s = new Array(300000).join('('); return new RegExp(s); }")]
    [InlineData("${ return eval(new Array(300000).join('-') + '1'); }")]
    public async Task Evaluate_DeepRecursion_FailsAloneAndOthersGoOn(string deep)
    {
        await using var host = new JavaScriptHost(new ExpressionOptions { MaximumWorkers = 1, Timeout = TimeSpan.FromSeconds(3) });

        var guilty = host.FailAsync(deep);
        var after = Task.WhenAll(Enumerable.Range(0, 5).Select(i => host.EvaluateAsync("$(1 + 1)")));

        Assert.NotEmpty(await guilty);
        Assert.All(await after, static value => Assert.Equal("2", value.ToString()));
    }

    [Fact]
    public async Task Evaluate_RecursionOfThousands_Works()
    {
        await using var host = new JavaScriptHost();

        var plain = await host.EvaluateAsync("${ function f(n) { return n === 0 ? 0 : 1 + f(n - 1); } return f(9000); }");
        var native = await host.EvaluateAsync("${ function f(n) { return [n].map(function (x) { return x === 0 ? 0 : 1 + f(x - 1); })[0]; } return f(3000); }");

        Assert.Equal("9000 3000", $"{plain} {native}");
    }

    [Fact]
    public async Task Evaluate_Cancelled_LeavesTheOthers()
    {
        await using var host = new JavaScriptHost(new ExpressionOptions { MaximumWorkers = 1 });
        using var source = new CancellationTokenSource();

        var slow = host.EvaluateAsync("${ var x = 0; for (var i = 0; i < 3000000; i++) { x += i % 7; } return x; }", cancellationToken: source.Token);
        var other = host.EvaluateAsync("$(1 + 1)");
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Equal("2", (await other).ToString());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.EvaluateAsync("$(1 + 1)", cancellationToken: source.Token));
    }

    [Fact]
    public async Task Evaluate_WorkerIsKilledFromOutside_IsReplaced()
    {
        await using var host = new JavaScriptHost(new ExpressionOptions { MaximumWorkers = 1 });
        await host.EvaluateAsync("$(1 + 1)");

        host.Launcher.KillAll();
        while (true)
        {
            try
            {
                Assert.Equal("2", (await host.EvaluateAsync("$(1 + 1)")).ToString());
                break;
            }
            catch (ExpressionException e)
            {
                // The evaluation that was given to the dying worker is the one that it would have been working on.
                Assert.Contains("ended", e.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(2, host.Launcher.Started);
    }

    [Theory]
    [InlineData("/no/such/program")]
    [InlineData("/bin/false")]
    public async Task Evaluate_WorkerDoesNotStart_SaysSo(string program)
    {
        var options = new ExpressionOptions();
        var pool = new ExpressionWorkerPool(
            new TestProcessLauncher(),
            () => new ProcessRequest { Arguments = [program], Environment = new Dictionary<string, string>(StringComparer.Ordinal) },
            options,
            TimeProvider.System);
        await using var evaluator = new ExpressionEvaluator(new WorkerEngine(pool));

        var error = await Assert.ThrowsAsync<ExpressionException>(() => evaluator.EvaluateAsync(
            Expression.Parse("$(1 + 1)"),
            new ExpressionContext { JavaScript = ExpressionLibrary.Empty },
            CancellationToken.None).AsTask());

        Assert.Contains("process", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WithWork_EndsIt()
    {
        var host = new JavaScriptHost();
        await host.EvaluateAsync("$(1 + 1)");
        var endless = host.FailAsync("${ while (true) {} }");

        await host.DisposeAsync();

        Assert.Contains("the run has ended", await endless, StringComparison.Ordinal);
    }
}
