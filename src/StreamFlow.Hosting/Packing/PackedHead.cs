using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>What stands before the processes of a packed document: the version, prefixes and ontologies of all documents in it.</summary>
internal sealed class PackedHead
{
    private readonly Dictionary<string, ConfigEntry> _namespaces = new(StringComparer.Ordinal);
    private readonly List<ConfigNode> _schemas = [];

    /// <summary>Gets or sets the version of the main document; null when it says none.</summary>
    public string? Version { get; set; }

    /// <summary>Makes an entry of a map.</summary>
    public static ConfigEntry Entry(string key, ConfigNode value) => new(key, SourcePosition.None, value);

    /// <summary>Takes the prefixes and ontologies of a document.</summary>
    public void Take(string uri, ConfigMap root)
    {
        foreach (var prefix in (root["$namespaces"] as ConfigMap)?.Entries ?? [])
        {
            _namespaces[prefix.Key] = prefix;
        }

        foreach (var schema in (root["$schemas"] as ConfigList)?.Items.OfType<ConfigScalar>() ?? [])
        {
            var location = DocumentUri.Resolve(uri, schema.Text);
            if (!_schemas.Exists(known => known is ConfigScalar { Text: var text } && text == location))
            {
                _schemas.Add(PackNames.Text(location));
            }
        }
    }

    /// <summary>Lets a process say its version where it is not that of the main document.</summary>
    public void AddVersion(List<ConfigEntry> process, string? version)
    {
        if (version is not null && version != Version)
        {
            process.Add(Entry("cwlVersion", PackNames.Text(version)));
        }
    }

    /// <summary>Makes the document.</summary>
    public ConfigMap Document(IReadOnlyList<ConfigNode> processes)
    {
        var entries = new List<ConfigEntry> { Entry("cwlVersion", PackNames.Text(Version ?? "v1.2")) };
        if (_namespaces.Count > 0)
        {
            entries.Add(Entry("$namespaces", new ConfigMap([.. _namespaces.Values], SourcePosition.None)));
        }

        if (_schemas.Count > 0)
        {
            entries.Add(Entry("$schemas", new ConfigList(_schemas, SourcePosition.None)));
        }

        entries.Add(Entry("$graph", new ConfigList(processes, SourcePosition.None)));
        return new ConfigMap(entries, SourcePosition.None);
    }
}
