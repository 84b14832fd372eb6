using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Finds what else has to be read before a document can be understood.</summary>
/// <param name="uri">The URI of the document.</param>
internal sealed class ReferenceFinder(string uri)
{
    /// <summary>Gets the URIs of the documents that are imported, run or named by a type.</summary>
    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the URIs of the texts that are included.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks through a node.</summary>
    public void Visit(ConfigNode node)
    {
        switch (node)
        {
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    Visit(item);
                }

                break;
            case ConfigMap map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Value is ConfigScalar scalar)
                    {
                        VisitScalar(entry.Key, scalar);
                    }
                    else if (entry.Key is not ("default" or "$namespaces"))
                    {
                        VisitTypes(entry);
                        Visit(entry.Value);
                    }
                }

                break;
        }
    }

    private void VisitScalar(string key, ConfigScalar scalar)
    {
        switch (key)
        {
            case "$include":
                Texts.Add(DocumentUri.Resolve(uri, scalar.Text));
                break;
            case "$import" or "$mixin" or "run":
                AddDocument(scalar.Text);
                break;
            case "type" or "items":
                VisitType(scalar);
                break;
        }
    }

    private void VisitTypes(ConfigEntry entry)
    {
        if (entry is { Key: "type" or "items", Value: ConfigList list })
        {
            foreach (var item in list.Items.OfType<ConfigScalar>())
            {
                VisitType(item);
            }
        }
    }

    private void VisitType(ConfigScalar scalar)
    {
        var mark = scalar.Text.IndexOf('#', StringComparison.Ordinal);
        if (mark > 0 && scalar.Kind == ConfigScalarKind.String)
        {
            AddDocument(scalar.Text);
        }
    }

    private void AddDocument(string reference)
    {
        if (reference.Length > 0 && reference[0] != '#' && !reference.Contains('\n', StringComparison.Ordinal))
        {
            Documents.Add(DocumentUri.Split(DocumentUri.Resolve(uri, reference)).Document);
        }
    }
}
