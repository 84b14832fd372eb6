using System.Diagnostics;

namespace StreamFlow.Benchmarks.Measuring;

/// <summary>Times work of this process against its floor, in turn, so that a slow moment of the machine meets both.</summary>
internal static class Contest
{
    /// <summary>Measures and prints the medians, how much of the floor's speed ours has, and the memory of this process.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="ours">The work.</param>
    /// <param name="floor">The bare work.</param>
    /// <param name="runs">How many counted runs of each, after one that warms up.</param>
    /// <param name="prepare">What comes before each run and is not measured, or null.</param>
    public static async Task RunAsync(string name, Func<Task> ours, Func<Task> floor, int runs, Func<Task>? prepare = null)
    {
        var times = new List<double>();
        var floors = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            var time = await TimeAsync(ours, prepare);
            var bare = await TimeAsync(floor, prepare);
            if (run > 0)
            {
                times.Add(time);
                floors.Add(bare);
            }
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(name);
        Console.WriteLine($"    ours   {Median(times):0.000} s  ({runs} runs, {times.Min():0.000}–{times.Max():0.000}; peak of this process {process.PeakWorkingSet64 / 1e6:0} MB)");
        Console.WriteLine($"    floor  {Median(floors):0.000} s");
        Console.WriteLine($"    speed  {Median(floors.Zip(times, static (bare, time) => bare / time)):0.00} of the floor's (median of pairs)");
    }

    private static async Task<double> TimeAsync(Func<Task> work, Func<Task>? prepare)
    {
        if (prepare is not null)
        {
            await prepare();
        }

        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
