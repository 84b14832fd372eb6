namespace StreamFlow.Benchmarks.Measuring;

/// <summary>Runs a command and its floor in turn, so that a slow moment of the machine meets both.</summary>
internal static class Comparison
{
    /// <summary>Measures a command against a floor and prints the medians and the ratio pair by pair.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="command">The command line, for <c>sh</c>.</param>
    /// <param name="floor">The command line that does the bare work, or null when there is none.</param>
    /// <param name="folder">The folder they run in.</param>
    /// <param name="runs">How many counted runs of each, after one that warms up.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task RunAsync(string name, string command, string? floor, string folder, int runs, CancellationToken cancellation)
    {
        var ours = new List<Sample>();
        var floors = new List<Sample>();
        for (var run = 0; run <= runs; run++)
        {
            var sample = await CommandTimer.RunAsync(command, folder, cancellation);
            var bare = floor is null ? null : await CommandTimer.RunAsync(floor, folder, cancellation);
            if (run > 0)
            {
                ours.Add(sample);
                floors.AddRange(bare is null ? [] : [bare]);
            }
        }

        Console.WriteLine($"{name}");
        Console.WriteLine($"    ours   wall {Median(ours.Select(s => s.Wall)):0.000} s  cpu {Median(ours.Select(s => s.Cpu)):0.000} s  peak {Median(ours.Select(s => s.PeakMegabytes)):0} MB  ({runs} runs, wall {ours.Min(s => s.Wall):0.000}–{ours.Max(s => s.Wall):0.000})");
        if (floors.Count > 0)
        {
            Console.WriteLine($"    floor  wall {Median(floors.Select(s => s.Wall)):0.000} s  cpu {Median(floors.Select(s => s.Cpu)):0.000} s");
            Console.WriteLine($"    ratio  {Median(ours.Zip(floors, (a, b) => a.Wall / b.Wall)):0.00} (median of pairs)");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
