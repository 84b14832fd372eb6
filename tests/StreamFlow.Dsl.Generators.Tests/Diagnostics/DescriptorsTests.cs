extern alias Generators;

using Generators::StreamFlow.Generators.Diagnostics;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Generators.Tests.Diagnostics;

public sealed class DescriptorsTests
{
    [Fact]
    public void All_Rules_AreListedInTheReleases()
    {
        var folder = Repository.At("generators", "StreamFlow.Dsl.Generators");
        var listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith("SF", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split('|').Take(3).Select(cell => cell.Trim())));

        Assert.Equal(Descriptors.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_HelpLinks_LeadToPages() => Assert.All(
        Descriptors.All, rule => Assert.True(File.Exists(Repository.At("docs", "diagnostics", Path.GetFileName(rule.HelpLinkUri))), rule.HelpLinkUri));
}
