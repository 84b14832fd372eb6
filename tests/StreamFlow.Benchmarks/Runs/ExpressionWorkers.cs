using System.Diagnostics;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript.Pool;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the start of an expression worker and the way to it and back, with the published program as the worker.</summary>
internal static class ExpressionWorkers
{
    private const int Rounds = 2_000;
    private const int Starts = 7;

    public static async Task RunAsync(string published, CancellationToken cancellation)
    {
        var program = Path.Combine(published, "streamflow");
        using var launcher = new PosixProcessLauncher(TimeProvider.System);
        var starts = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            await using var evaluator = Evaluator(launcher, program);
            starts.Add(await TimeAsync(evaluator, Quick, cancellation));
        }

        await using var warm = Evaluator(launcher, program);
        await TimeAsync(warm, Quick, cancellation);
        Console.WriteLine("expression worker");
        Console.WriteLine($"    start and first result   {Percentile(starts, 50):0.0} ms (median of {Starts})");
        Console.WriteLine($"    $(self + '!' + 1)        {await RoundsAsync(warm, Quick, cancellation)}");
        Console.WriteLine($"    with a realm of its own  {await RoundsAsync(warm, Thorough, cancellation)}");
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => warm.EvaluateAsync(Quick, Context, cancellation).AsTask()));
        Console.WriteLine($"    10,000 at once           {watch.Elapsed.TotalMilliseconds:0} ms");
    }

    // The first leaves no trace in its realm and can share one; the second might, and gets its own.
    private static readonly Expression Quick = Expression.Parse("$(self + '!' + 1)");
    private static readonly Expression Thorough = Expression.Parse("${ var o = {}; o[self] = 1; return o; }");

    private static readonly ExpressionContext Context = new() { Self = "hello", JavaScript = ExpressionLibrary.Empty };

    private static ExpressionEvaluator Evaluator(IProcessLauncher launcher, string program)
    {
        var options = new ExpressionOptions();
        var command = WorkerCommand.ForThisProgram(options, Environment.GetEnvironmentVariable);
        return new ExpressionEvaluator(new WorkerEngine(new ExpressionWorkerPool(
            launcher,
            () => File.Exists(program) ? command with { Arguments = [program, WorkerProtocol.Verb], Environment = WithoutHook(command) } : command,
            options,
            TimeProvider.System)));
    }

    private static Dictionary<string, string> WithoutHook(ProcessRequest command)
    {
        var environment = new Dictionary<string, string>(command.Environment!, StringComparer.Ordinal);
        environment.Remove("DOTNET_STARTUP_HOOKS");
        environment.Remove(WorkerProtocol.HookVariable);
        return environment;
    }

    private static async Task<string> RoundsAsync(ExpressionEvaluator evaluator, Expression expression, CancellationToken cancellation)
    {
        var times = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await TimeAsync(evaluator, expression, cancellation));
        }

        return $"{Percentile(times, 50):0.000} ms (median of {Rounds}; 99 % within {Percentile(times, 99):0.000} ms)";
    }

    private static async Task<double> TimeAsync(ExpressionEvaluator evaluator, Expression expression, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await evaluator.EvaluateAsync(expression, Context, cancellation);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Percentile(IEnumerable<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length * percent / 100];
    }
}
