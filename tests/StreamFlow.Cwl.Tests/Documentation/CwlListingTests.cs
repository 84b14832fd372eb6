using System.Text.RegularExpressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Cwl.Tests.Documentation;

/// <summary>The listings of the pages about the rules for CWL documents give their finding, or do not.</summary>
public sealed partial class CwlListingTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.At("docs", "diagnostics"), "SF31*.md")
            .Where(page => Listing("Wrong", File.ReadAllText(page))?.Contains("cwlVersion", StringComparison.Ordinal) == true)
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task WrongListing_OfARule_GivesItsFindingAndNoOtherError(string id)
    {
        var findings = await CheckAsync("Wrong", id);

        Assert.Contains(id, findings.Select(finding => finding.RuleId));
        Assert.DoesNotContain(findings, finding => finding.RuleId != id && finding.Severity == FindingSeverity.Error);
        Assert.All(findings, finding => Assert.True(finding.Position.IsKnown));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task RightListing_OfARule_IsValid(string id) =>
        Assert.Empty(await CheckAsync("Right", id));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Severity_OfARule_IsThatOfItsFinding(string id)
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "diagnostics", $"{id}.md"), TestContext.Current.CancellationToken);
        var finding = (await CheckAsync("Wrong", id)).First(candidate => candidate.RuleId == id);

        Assert.Contains($"\n\n{finding.Severity}.\n", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string section, string id)
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "diagnostics", $"{id}.md"), TestContext.Current.CancellationToken);
        using var folder = new TemporaryDirectory();
        folder.Write("main.cwl", Listing(section, page)!);
        var document = await new CwlLoader(new FileAndHttpSource(), folder.Root).LoadAsync("main.cwl", TestContext.Current.CancellationToken);
        return document.Findings;
    }

    private static string? Listing(string section, string page) =>
        Fence().Matches(page).FirstOrDefault(match => match.Groups["section"].Value == section)?.Groups["text"].Value;

    [GeneratedRegex("\n## (?<section>Wrong|Right)\n\n```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
