using System.Xml;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Reads what CWL needs from ontologies: subclass and equivalence statements, from RDF/XML and from Turtle.</summary>
internal static class OntologyReader
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Reads one ontology.</summary>
    /// <exception cref="XmlException">It looks like XML but is not.</exception>
    public static void Read(string text, FormatOntology ontology)
    {
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<?xml") || text.Contains("<rdf:RDF", StringComparison.Ordinal))
        {
            ReadXml(text, ontology);
        }
        else
        {
            new TurtleReader(text, ontology).Read();
        }
    }

    private static void ReadXml(string text, FormatOntology ontology)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1 << 20 };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var subjects = new Stack<(int Depth, string Name)>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            while (subjects.TryPeek(out var top) && top.Depth >= reader.Depth)
            {
                subjects.Pop();
            }

            var resource = reader.GetAttribute("resource", Rdf);
            if (resource is not null && subjects.TryPeek(out var subject))
            {
                Relate(reader.LocalName, subject.Name, resource, ontology);
            }
            else if (reader.GetAttribute("about", Rdf) is { } about && !reader.IsEmptyElement)
            {
                subjects.Push((reader.Depth, about));
            }
        }
    }

    private static void Relate(string predicate, string subject, string target, FormatOntology ontology)
    {
        switch (predicate)
        {
            case "subClassOf":
                ontology.AddSubclass(subject, target);
                break;
            case "equivalentClass" or "sameAs":
                ontology.AddEquivalent(subject, target);
                break;
        }
    }
}
