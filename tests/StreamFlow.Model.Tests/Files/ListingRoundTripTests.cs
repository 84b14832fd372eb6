using StreamFlow.Model.Tests.Deployments;
using StreamFlow.Model.Tests.Documentation;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Files;

/// <summary>Every valid listing of the documentation becomes objects and a file again without loss.</summary>
public sealed class ListingRoundTripTests
{
    private static readonly ModelTypes Types = new(typeof(ClusterDeployment), typeof(FarmDeployment));

    public static TheoryData<string> Listings =>
    [
        .. YamlListings.OfTheGuide().Select(listing => listing.Text)
            .Concat(Rules.All.Select(rule => YamlListings.Right(rule.Id)).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Listings))]
    public void ReadAndWrite_AListing_KeepsObjectsAndText(string text)
    {
        var document = Read(text);

        var written = YamlWriter.Write(ModelWriter.Write(document, Types));
        var again = Read(written);

        Assert.Equal(document, again);
        Assert.Equal(written, YamlWriter.Write(ModelWriter.Write(again, Types)));
        Assert.DoesNotContain(YamlListings.Check(written), finding => finding.Severity != FindingSeverity.Information);
    }

    private static StreamFlowDocument Read(string text) => ModelReader.Read((ConfigMap)YamlReader.Read(text, "streamflow.yml").Root!, Types);
}
