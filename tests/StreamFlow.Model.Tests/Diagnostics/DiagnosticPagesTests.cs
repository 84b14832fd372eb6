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

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "generators" }
            .SelectMany(root => Directory.EnumerateFiles(Repository.At(root), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<id>SF[0-9]{4})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedId();
}
