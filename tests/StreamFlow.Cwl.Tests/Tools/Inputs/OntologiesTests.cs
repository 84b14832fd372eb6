using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tests.Loading;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Tools.Inputs;

public sealed class OntologiesTests
{
    private const string Turtle = """
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <http://example.org/narrow> rdfs:subClassOf <http://example.org/broad> .
        """;

    [Fact]
    public async Task LoadAsync_OneThatIsNotThere_WarnsOnceWithItsPlaceAndUsesTheOthers()
    {
        var warnings = new List<string>();
        var ontologies = new Ontologies(new InlineSource(("there.ttl", Turtle)), warnings.Add);
        SourceText[] locations =
        [
            new("file:///doc/gone.ttl", new SourcePosition("main.cwl", 3, 5)),
            new("file:///doc/there.ttl", new SourcePosition("main.cwl", 4, 5)),
        ];

        var ontology = await ontologies.LoadAsync(locations, TestContext.Current.CancellationToken);
        await ontologies.LoadAsync(locations, TestContext.Current.CancellationToken);

        Assert.True(ontology!.IsA("http://example.org/narrow", "http://example.org/broad"));
        Assert.Equal(
            ["main.cwl(3,5): the ontology 'file:///doc/gone.ttl' cannot be read: there is no such file; formats are compared without it."],
            warnings);
    }
}
