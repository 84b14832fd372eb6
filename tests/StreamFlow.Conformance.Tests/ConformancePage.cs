using System.Text;
using StreamFlow.Conformance.Tests.Running;

namespace StreamFlow.Conformance.Tests;

/// <summary>Collects the reports of what has run, and puts them into the page when the environment names a file for it; the sections of other runs stay.</summary>
public sealed class ConformancePage : IDisposable
{
    private const string Variable = "STREAMFLOW_CWL_REPORT";
    private const string Heading = "\n## ";

    private readonly SortedDictionary<string, ConformanceReport> _reports = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reports.Count > 0 && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            File.WriteAllText(path, ToMarkdown(File.Exists(path) ? File.ReadAllText(path) : string.Empty));
        }
    }

    /// <summary>Adds a report.</summary>
    /// <param name="title">What was run, for the reader.</param>
    /// <param name="report">What came of it.</param>
    internal void Add(string title, ConformanceReport report) => _reports[title] = report;

    private string ToMarkdown(string before)
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in before.Split(Heading).Skip(1))
        {
            sections[section[..section.IndexOf('\n', StringComparison.Ordinal)]] = $"## {section.TrimEnd('\n')}\n";
        }

        foreach (var (title, report) in _reports)
        {
            sections[title] = report.ToMarkdown(title);
        }

        var text = new StringBuilder("""
            # CWL conformance

            This page is written by `tests/StreamFlow.Conformance.Tests`, which runs each test of the public suites as a process of its own. Where
            no suite is named it is that of v1.2.
            "Documents as v1.0" and "as v1.1" are the tests of v1.2 with another `cwlVersion` in all documents: what the older version has must work by its
            rules, and what it does not have is skipped.


            """);
        foreach (var section in sections.Values)
        {
            text.Append(section).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + '\n';
    }
}
