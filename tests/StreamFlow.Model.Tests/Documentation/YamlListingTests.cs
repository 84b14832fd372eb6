using System.Text.RegularExpressions;
using StreamFlow.Model.Tests.Reference;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Documentation;

/// <summary>Every YAML listing of the guide is valid; those of the pages about diagnostics give their finding, or do not.</summary>
public sealed partial class YamlListingTests
{
    private const string Section = "(?=\n## |\\z)";

    public static TheoryData<string, int> GuideListings
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Directory.EnumerateFiles(Repository.At("docs", "guide"), "*.md").Order(StringComparer.Ordinal))
            {
                var listings = Listing().Matches(File.ReadAllText(page));
                for (var i = 0; i < listings.Count; i++)
                {
                    if (IsFile(listings[i].Groups["text"].Value))
                    {
                        data.Add(Path.GetFileName(page), i);
                    }
                }
            }

            return data;
        }
    }

    public static TheoryData<string> RulesWithListings => [.. Rules.All.Select(rule => rule.Id).Where(id => Wrong().IsMatch(Page(id)))];

    [Theory]
    [MemberData(nameof(GuideListings))]
    public void Listing_OfTheGuide_IsValid(string page, int index)
    {
        var text = Listing().Matches(File.ReadAllText(Repository.At("docs", "guide", page)))[index].Groups["text"].Value;

        Assert.DoesNotContain(Check(text), finding => finding.Severity != FindingSeverity.Information);
    }

    [Theory]
    [MemberData(nameof(RulesWithListings))]
    public void WrongListing_OfARule_GivesItsFindingAndNoOtherError(string id)
    {
        var findings = Check(Wrong().Match(Page(id)).Groups["text"].Value);

        Assert.Contains(id, findings.Select(finding => finding.RuleId));
        Assert.DoesNotContain(findings, finding => finding.RuleId != id && finding.Severity != FindingSeverity.Information);
    }

    [Theory]
    [MemberData(nameof(RulesWithListings))]
    public void RightListing_OfARule_IsValid(string id)
    {
        var findings = Check(Right().Match(Page(id)).Groups["text"].Value);

        Assert.DoesNotContain(findings, finding => finding.RuleId == id || finding.Severity != FindingSeverity.Information);
    }

    private static IReadOnlyList<Finding> Check(string text)
    {
        var document = YamlReader.Read(text, "streamflow.yml");
        return document.Findings.Count > 0 ? document.Findings : SpecValidator.Validate(document.Root, Catalogs.WithOwnConnectors, new ListingWorld());
    }

    private static bool IsFile(string text) => text.Contains("version: v1.0", StringComparison.Ordinal);

    private static string Page(string id) => File.ReadAllText(Repository.At("docs", "diagnostics", $"{id}.md"));

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Listing();

    [GeneratedRegex("\n## Wrong\n\n```yaml\n(?<text>.*?)```.*?" + Section, RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Wrong();

    [GeneratedRegex("\n## Right\n\n```yaml\n(?<text>.*?)```.*?" + Section, RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Right();
}
