using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Documentation;

/// <summary>Every YAML listing of the guide is valid; those of the pages about diagnostics give their finding, or do not.</summary>
public sealed class YamlListingTests
{
    public static TheoryData<string, int> GuideListings
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (page, index, _) in YamlListings.OfTheGuide())
            {
                data.Add(page, index);
            }

            return data;
        }
    }

    public static TheoryData<string> RulesWithListings => [.. Rules.All.Select(rule => rule.Id).Where(id => YamlListings.Wrong(id) is not null)];

    [Theory]
    [MemberData(nameof(GuideListings))]
    public void Listing_OfTheGuide_IsValid(string page, int index)
    {
        var text = YamlListings.OfTheGuide().Single(listing => listing.Page == page && listing.Index == index).Text;

        Assert.DoesNotContain(YamlListings.Check(text), finding => finding.Severity != FindingSeverity.Information);
    }

    [Theory]
    [MemberData(nameof(RulesWithListings))]
    public void WrongListing_OfARule_GivesItsFindingAndNoOtherError(string id)
    {
        var findings = YamlListings.Check(YamlListings.Wrong(id)!);

        Assert.Contains(id, findings.Select(finding => finding.RuleId));
        Assert.DoesNotContain(findings, finding => finding.RuleId != id && finding.Severity != FindingSeverity.Information);
    }

    [Theory]
    [MemberData(nameof(RulesWithListings))]
    public void RightListing_OfARule_IsValid(string id)
    {
        var findings = YamlListings.Check(YamlListings.Right(id)!);

        Assert.DoesNotContain(findings, finding => finding.RuleId == id || finding.Severity != FindingSeverity.Information);
    }
}
