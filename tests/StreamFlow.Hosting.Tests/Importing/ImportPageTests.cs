using System.Text.RegularExpressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Importing;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Importing;

/// <summary>The listings of the pages about importing give what the pages say.</summary>
public sealed partial class ImportPageTests
{
    [Theory]
    [InlineData(ImportFindings.Missing)]
    [InlineData(ImportFindings.Changed)]
    public async Task Listings_OfARule_AreWrongAndRight(string id)
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "diagnostics", $"{id}.md"), TestContext.Current.CancellationToken);
        var listings = Fence().Matches(page).ToDictionary(match => match.Groups["section"].Value, match => match.Groups["text"].Value);

        Assert.Equal([id], await FindingsAsync(listings["Wrong"]));
        Assert.Empty(await FindingsAsync(listings["Right"]));
    }

    private static async Task<IEnumerable<string>> FindingsAsync(string document)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("main.cwl", document);
        var loaded = await new CwlLoader(new FileAndHttpSource(), directory.Root).LoadAsync("main.cwl", TestContext.Current.CancellationToken);
        return CwlImporter.Import(loaded.Main!, directory.Root, targetNamespace: null).Findings.Select(finding => finding.RuleId);
    }

    [GeneratedRegex("\n## (?<section>Wrong|Right)\n\n```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
