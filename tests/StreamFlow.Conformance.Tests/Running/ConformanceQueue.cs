using System.Globalization;
using System.Text.RegularExpressions;
using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>The tests that are still to be run: those that sleep, the longest first, and the rest.</summary>
internal sealed partial class ConformanceQueue
{
    private readonly Queue<int> _sleeping;
    private readonly Queue<int> _others;

    /// <summary>Makes a queue of the positions of tests.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="suite">The directory of the suite.</param>
    public ConformanceQueue(IReadOnlyList<ConformanceTest> tests, string suite)
    {
        var seconds = tests.Select(test => test.Tags.Contains("timelimit", StringComparer.Ordinal) ? SecondsOf(Path.Combine(suite, test.Tool.Split('#')[0])) : 0).ToList();
        _sleeping = new(Enumerable.Range(0, tests.Count).Where(index => seconds[index] > 0).OrderByDescending(index => seconds[index]));
        _others = new(Enumerable.Range(0, tests.Count).Where(index => seconds[index] == 0));
    }

    /// <summary>Takes the next test; null when there is none left.</summary>
    /// <param name="sleeping">Whether one that sleeps is preferred: one lane does, so that sleeping and computing go together, and the others take what it leaves.</param>
    public int? Take(bool sleeping)
    {
        lock (_others)
        {
            var (first, second) = sleeping ? (_sleeping, _others) : (_others, _sleeping);
            return first.TryDequeue(out var index) || second.TryDequeue(out index) ? index : null;
        }
    }

    // What the commands of a document sleep, one after the other; a time limit may end them before.
    private static int SecondsOf(string document) =>
        Sleep().Matches(File.ReadAllText(document)).Sum(static match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("""sleep"?,? ?"?(\d+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleep();
}
