using System.Text.RegularExpressions;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Documentation;

/// <summary>The YAML listings of the documentation that are StreamFlow files.</summary>
internal static partial class YamlListings
{
    /// <summary>Gives the listings of the guide, each with its page and its number there.</summary>
    public static IEnumerable<(string Page, int Index, string Text)> OfTheGuide()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.At("docs", "guide"), "*.md").Order(StringComparer.Ordinal))
        {
            var index = 0;
            foreach (Match listing in Listing().Matches(File.ReadAllText(page)))
            {
                var text = listing.Groups["text"].Value;
                if (text.Contains("version: v1.0", StringComparison.Ordinal))
                {
                    yield return (Path.GetFileName(page), index++, text);
                }
            }
        }
    }

    /// <summary>Gives the listing of a rule's page that breaks it; null when the page has none.</summary>
    public static string? Wrong(string id) => Text(WrongListing().Match(Page(id)));

    /// <summary>Gives the listing of a rule's page that follows it; null when the page has none.</summary>
    public static string? Right(string id) => Text(RightListing().Match(Page(id)));

    /// <summary>Checks a listing as a file.</summary>
    public static IReadOnlyList<Finding> Check(string text)
    {
        var document = YamlReader.Read(text, "streamflow.yml");
        return document.Findings.Count > 0
            ? document.Findings
            : SpecValidator.Validate(document.Root, Reference.Catalogs.WithOwnConnectors, new ListingWorld());
    }

    private static string? Text(Match match) => match.Success ? match.Groups["text"].Value : null;

    private static string Page(string id) => File.ReadAllText(Repository.At("docs", "diagnostics", $"{id}.md"));

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Listing();

    [GeneratedRegex("\n## Wrong\n\n```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex WrongListing();

    [GeneratedRegex("\n## Right\n\n```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex RightListing();
}
