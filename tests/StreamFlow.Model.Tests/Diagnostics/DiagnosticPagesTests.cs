using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Diagnostics;

/// <summary>Every rule has a page in <c>docs/diagnostics</c>, and every page a rule.</summary>
public sealed partial class DiagnosticPagesTests
{
    private static readonly string Folder = Repository.At("docs", "diagnostics");

    public static TheoryData<string> RuleIds => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void Pages_AndIdsInTheSource_AreTheSame()
    {
        var pages = Directory.EnumerateFiles(Folder, "SF*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
        var ids = SourceFiles()
            .SelectMany(file => QuotedId().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(ids, pages);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_OfARuleOfTheFile_HasItsTitleItsSeverityAndItsSections(string id)
    {
        var rule = Rules.All.Single(candidate => candidate.Id == id);
        var text = File.ReadAllText(Path.Combine(Folder, $"{id}.md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n\n{rule.Severity}.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Wrong\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Right\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## How to fix it\n", text, StringComparison.Ordinal);
        Assert.Contains("```csharp\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_OfThePages_IsUpToDate()
    {
        var path = Path.Combine(Folder, "README.md");
        var index = new StringBuilder();
        index.Append("# Diagnostics\n\nWhat the build, `streamflow validate` and `streamflow run` may say about a declaration or a file: 1xxx about deployments, 2xxx about\n");
        index.Append("bindings, 3xxx about workflows, 4xxx about files.\n\n| Id | Meaning |\n|---|---|\n");
        foreach (var page in Directory.EnumerateFiles(Folder, "SF*.md").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(page);
            index.Append(CultureInfo.InvariantCulture, $"| [{id}]({id}.md) | {File.ReadLines(page).First()[(id.Length + 4)..]} |\n");
        }

        if (Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1")
        {
            File.WriteAllText(path, index.ToString());
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == index.ToString(),
            "docs/diagnostics/README.md does not list the pages; run this test with STREAMFLOW_ACCEPT=1 and commit it.");
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "generators" }
            .SelectMany(root => Directory.EnumerateFiles(Repository.At(root), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".targets")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<id>SF[0-9]{4})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedId();
}
