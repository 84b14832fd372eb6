using System.Globalization;
using System.Text;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>Sums up a run of the suite.</summary>
/// <param name="results">The results.</param>
internal sealed class ConformanceReport(IReadOnlyList<ConformanceResult> results)
{
    /// <summary>Gives the totals for each tag as lines of text, then each test that did not pass.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (tag, passed, total) in Tags())
        {
            text.Append(CultureInfo.InvariantCulture, $"{tag,-28}{passed,5} of {total,3}\n");
        }

        foreach (var result in results.Where(result => result.Outcome != ConformanceOutcome.Passed))
        {
            text.Append(CultureInfo.InvariantCulture, $"{result.Outcome}: {result.Test.Id} ({result.Test.Tool}): {result.Reason}\n");
        }

        return text.ToString();
    }

    /// <summary>Gives the section of the page <c>docs/conformance.md</c> for one way to run the suite.</summary>
    /// <param name="title">What was run, for the reader.</param>
    public string ToMarkdown(string title)
    {
        var all = results.Count;
        var passed = Count(ConformanceOutcome.Passed);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ## {title}

            **{passed} of {all}** tests pass ({Count(ConformanceOutcome.Failed)} fail, {Count(ConformanceOutcome.Unsupported)} unsupported, {Count(ConformanceOutcome.Skipped)} skipped).

            | Tag | Passed | Total |
            |---|---:|---:|

            """);
        foreach (var (tag, good, total) in Tags())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {tag} | {good} | {total} |\n");
        }

        var open = results.Where(result => result.Outcome != ConformanceOutcome.Passed).ToList();
        if (open.Count > 0)
        {
            text.Append("\nTests that do not pass:\n\n| Test | Outcome | Reason |\n|---|---|---|\n");
            foreach (var result in open)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {result.Test.Id} | {result.Outcome} | {Cell(result.Reason)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text)
    {
        const int Limit = 160;
        var line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length <= Limit ? line : line[..Limit] + "…";
    }

    private int Count(ConformanceOutcome outcome) => results.Count(result => result.Outcome == outcome);

    private IEnumerable<(string Tag, int Passed, int Total)> Tags() => results
        .SelectMany(result => result.Test.Tags.Select(tag => (tag, result.Outcome)))
        .GroupBy(item => item.tag, StringComparer.Ordinal)
        .OrderByDescending(group => group.Key == "required")
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count(item => item.Outcome == ConformanceOutcome.Passed), group.Count()))
        .Append(("all", Count(ConformanceOutcome.Passed), results.Count));
}
