namespace StreamFlow.Benchmarks.Measuring;

/// <summary>Runs a command and its floors in turn, so that a slow moment of the machine meets all of them.</summary>
internal static class Comparison
{
    /// <summary>Stands in a command line for the number of the run: nothing is written twice, so nothing has to be removed while it is measured.</summary>
    public const string Run = "{run}";

    /// <summary>Measures a command against floors and prints the medians and the ratio pair by pair.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="command">The command line, for <c>sh</c>.</param>
    /// <param name="floors">The command lines that do the bare work, each with its name.</param>
    /// <param name="folder">The folder they run in.</param>
    /// <param name="runs">How many counted runs of each, after one that warms up; a single one is long enough to need none.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task RunAsync(
        string name, string command, IReadOnlyList<(string Name, string Command)> floors, string folder, int runs, CancellationToken cancellation)
    {
        var ours = new List<Sample>();
        var bare = floors.Select(static _ => new List<Sample>()).ToArray();
        for (var run = runs == 1 ? 1 : 0; run <= runs; run++)
        {
            await MeasureAsync(command, ours);
            for (var i = 0; i < bare.Length; i++)
            {
                await MeasureAsync(floors[i].Command, bare[i]);
            }

            async Task MeasureAsync(string line, List<Sample> samples)
            {
                var sample = await CommandTimer.RunAsync(line.Replace(Run, $"{run}", StringComparison.Ordinal), folder, cancellation);
                if (run > 0)
                {
                    samples.Add(sample);
                }
            }
        }

        Console.WriteLine($"{name} ({runs} runs)");
        Print("ours", ours);
        for (var i = 0; i < bare.Length; i++)
        {
            Print(floors[i].Name, bare[i]);
            Console.WriteLine($"    ratio  {Median(ours.Zip(bare[i], static (our, floor) => our.Wall / floor.Wall)):0.00} (median of pairs)");
        }
    }

    private static void Print(string name, List<Sample> samples) => Console.WriteLine(
        $"    {name,-7} wall {Median(samples.Select(static sample => sample.Wall)):0.000} s ({samples.Min(static sample => sample.Wall):0.000}–{samples.Max(static sample => sample.Wall):0.000})"
        + $"  cpu {Median(samples.Select(static sample => sample.Cpu)):0.000} s  peak {Median(samples.Select(static sample => sample.PeakMegabytes)):0} MB");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
