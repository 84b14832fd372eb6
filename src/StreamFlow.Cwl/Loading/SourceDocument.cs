using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>A document as it was read, with its imports in place.</summary>
internal sealed class SourceDocument
{
    private Dictionary<string, ConfigMap>? _graph;
    private ConfigNode? _root;

    /// <summary>Makes a document.</summary>
    public SourceDocument(string uri, string name, ConfigNode? root)
    {
        Uri = uri;
        Name = name;
        _root = root;
    }

    /// <summary>Gets the absolute URI, without fragment.</summary>
    public string Uri { get; }

    /// <summary>Gets the name that positions carry.</summary>
    public string Name { get; }

    /// <summary>Gets the tree; null when the text could not be read.</summary>
    public ConfigNode? Root
    {
        get => _root;
        set
        {
            _root = value;
            _graph = null;
        }
    }

    /// <summary>Gets the prefixes of <c>$namespaces</c>.</summary>
    public Dictionary<string, string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the processes of a <c>$graph</c> by their fragment; empty when there is no graph.</summary>
    public IReadOnlyDictionary<string, ConfigMap> Graph => _graph ??= IndexGraph();

    /// <summary>Gets whether the document is a <c>$graph</c>.</summary>
    public bool IsGraph => Root is ConfigMap map && map.Find("$graph") is not null;

    /// <summary>Expands a prefixed name (<c>edam:format_1</c>) and resolves any other reference against this document.</summary>
    public string Expand(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Namespaces.TryGetValue(reference[..colon], out var prefix)
            ? prefix + reference[(colon + 1)..]
            : DocumentUri.Resolve(Uri, reference);
    }

    private Dictionary<string, ConfigMap> IndexGraph()
    {
        var index = new Dictionary<string, ConfigMap>(StringComparer.Ordinal);
        if ((Root as ConfigMap)?["$graph"] is ConfigList graph)
        {
            foreach (var item in graph.Items.OfType<ConfigMap>())
            {
                if (item["id"] is ConfigScalar id)
                {
                    index.TryAdd(Fragment(id.Text), item);
                }
            }
        }

        return index;
    }

    /// <summary>Gives the fragment of an identifier: <c>#main</c>, <c>main</c> and <c>file:///x.cwl#main</c> are all <c>main</c>.</summary>
    public static string Fragment(string identifier) => DocumentUri.Split(identifier).Fragment ?? identifier;
}
