using System.Diagnostics;
using StreamFlow.Conformance.Tests.Running;
using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the public conformance suite, each test as a process, two at a time and without containers.</summary>
internal static class ConformanceRun
{
    // Shorter tests are all computing; longer ones ask for it with a sleep.
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(2.5);

    public static async Task RunAsync(string published, CancellationToken cancellation)
    {
        if (ConformanceSuite.Find() is not { } suite)
        {
            Console.WriteLine(ConformanceSuite.Missing);
            return;
        }

        var scratch = Directory.CreateTempSubdirectory("streamflow-conformance-").FullName;
        try
        {
            var copy = Path.Combine(scratch, "suite");
            ConformanceSuite.Copy(suite, copy);
            var runner = new ConformanceRunner([Path.Combine(published, "cwl-runner"), "--no-container"], copy, Path.Combine(scratch, "outputs"));
            var watch = Stopwatch.StartNew();
            var results = await runner.RunAsync(ConformanceSuite.Read(suite), parallel: 2, cancellation);
            var wall = watch.Elapsed;
            var waits = results.Where(static result => result.Elapsed > Waiting).ToList();
            var others = results.Where(static result => result.Elapsed <= Waiting).Select(static result => result.Elapsed.TotalSeconds).Order().ToList();
            Console.WriteLine("CWL v1.2 suite, two processes at a time");
            Console.WriteLine($"    wall {wall.TotalSeconds:0.0} s, {results.Count(static result => result.Outcome == ConformanceOutcome.Passed)} of {results.Count} passed");
            Console.WriteLine($"    {waits.Count} tests sleep: {waits.Sum(static result => result.Elapsed.TotalSeconds):0.0} s in all, half of that side by side");
            Console.WriteLine($"    {others.Count} others: {others.Sum():0.0} s in all, median {others[others.Count / 2]:0.000} s");
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
