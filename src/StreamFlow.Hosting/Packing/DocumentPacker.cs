using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>Makes one document of a CWL document and all that its steps run, in the <c>$graph</c> form of the standard.</summary>
/// <remarks>
/// Each document becomes a process with a name of its own; names inside of it stay as they are, for they are relative to
/// the process. What is imported or included stands in its place; the locations of files become absolute.
/// </remarks>
internal sealed class DocumentPacker
{
    private const string MainName = "main";

    private readonly IDocumentSource _source;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<ConfigNode> _graph = [];
    private readonly Dictionary<string, ConfigEntry> _namespaces = new(StringComparer.Ordinal);
    private readonly List<ConfigNode> _schemas = [];
    private string? _version;

    private DocumentPacker(IDocumentSource source) => _source = source;

    /// <summary>Packs a document.</summary>
    /// <param name="uri">Its absolute URI, without fragment.</param>
    /// <param name="source">Where texts come from.</param>
    /// <param name="cancellationToken">Abandons the reading.</param>
    /// <returns>The packed document; its main process is <c>#main</c>.</returns>
    /// <exception cref="UnsupportedFeatureException">The documents cannot be made one.</exception>
    public static async ValueTask<ConfigNode> PackAsync(string uri, IDocumentSource source, CancellationToken cancellationToken)
    {
        var packer = new DocumentPacker(source);
        var root = await packer.ReadAsync(uri, SourcePosition.None, cancellationToken);
        if (root["$graph"] is not null)
        {
            // It is one already, but for what it imports and the documents that its processes run.
            packer._names[uri] = string.Empty;
            return await packer.VisitMapAsync(root, uri, isProcess: false, cancellationToken);
        }

        await packer.AddAsync(uri, root, MainName, cancellationToken);
        return packer.Document();
    }

    private ConfigMap Document()
    {
        var entries = new List<ConfigEntry> { Entry("cwlVersion", Text(_version ?? "v1.2")) };
        if (_namespaces.Count > 0)
        {
            entries.Add(Entry("$namespaces", new ConfigMap([.. _namespaces.Values], SourcePosition.None)));
        }

        if (_schemas.Count > 0)
        {
            entries.Add(Entry("$schemas", new ConfigList(_schemas, SourcePosition.None)));
        }

        entries.Add(Entry("$graph", new ConfigList(_graph, SourcePosition.None)));
        return new ConfigMap(entries, SourcePosition.None);
    }

    private async ValueTask AddAsync(string uri, ConfigMap root, string name, CancellationToken cancellationToken)
    {
        _names[uri] = name;
        var place = _graph.Count;
        _graph.Add(root);
        CheckVersion(root);
        var body = new List<ConfigEntry> { Entry("id", Text("#" + name)) };
        foreach (var entry in root.Entries)
        {
            switch (entry.Key)
            {
                case "cwlVersion" or "id":
                    break;
                case "$namespaces" when entry.Value is ConfigMap prefixes:
                    foreach (var prefix in prefixes.Entries)
                    {
                        _namespaces[prefix.Key] = prefix;
                    }

                    break;
                case "$schemas" when entry.Value is ConfigList schemas:
                    _schemas.AddRange(schemas.Items.OfType<ConfigScalar>().Select(schema => Text(DocumentUri.Resolve(uri, schema.Text))).Except(_schemas));
                    break;
                default:
                    body.Add(entry with { Value = await VisitEntryAsync(entry, uri, isProcess: true, cancellationToken) });
                    break;
            }
        }

        _graph[place] = new ConfigMap(body, root.Position);
    }

    private void CheckVersion(ConfigMap root)
    {
        if (root["cwlVersion"] is not ConfigScalar version)
        {
            return;
        }

        _version ??= version.Text;
        if (version.Text != _version)
        {
            throw new UnsupportedFeatureException($"Documents of different versions ({_version} and {version.Text}) cannot be packed as one; upgrade the older one.", version.Position);
        }
    }

    private ValueTask<ConfigNode> VisitEntryAsync(ConfigEntry entry, string uri, bool isProcess, CancellationToken cancellationToken) => entry switch
    {
        { Key: "run", Value: ConfigScalar { Kind: ConfigScalarKind.String } target } when isProcess => RunAsync(target, uri, cancellationToken),
        { Key: "types", Value: var types } when HasImport(types) => throw ImportedTypes(types.Position),
        _ => VisitAsync(entry.Value, uri, cancellationToken),
    };

    private async ValueTask<ConfigNode> VisitAsync(ConfigNode node, string uri, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case ConfigList list:
                var items = new ConfigNode[list.Items.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await VisitAsync(list.Items[i], uri, cancellationToken);
                }

                return new ConfigList(items, list.Position);
            case ConfigMap { Entries: [{ Key: "$import", Value: ConfigScalar target }] }:
                var imported = DocumentUri.Resolve(uri, target.Text);
                var part = await ReadNodeAsync(imported, target.Position, cancellationToken);
                return part is ConfigMap fields && fields["class"] is ConfigScalar { Text: "SchemaDefRequirement" }
                    ? throw ImportedTypes(target.Position)
                    : await VisitAsync(part, imported, cancellationToken);
            case ConfigMap { Entries: [{ Key: "$include", Value: ConfigScalar target }] }:
                return Text(await ReadTextAsync(DocumentUri.Resolve(uri, target.Text), target.Position, cancellationToken));
            case ConfigMap map:
                return await VisitMapAsync(map, uri, isProcess: true, cancellationToken);
            default:
                return node;
        }
    }

    private async ValueTask<ConfigMap> VisitMapAsync(ConfigMap map, string uri, bool isProcess, CancellationToken cancellationToken)
    {
        var isFile = map["class"] is ConfigScalar { Text: "File" or "Directory" };
        var entries = new ConfigEntry[map.Entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = map.Entries[i];
            entries[i] = isFile && entry is { Key: "location" or "path", Value: ConfigScalar { Kind: ConfigScalarKind.String } location }
                ? new ConfigEntry("location", entry.KeyPosition, Text(DocumentUri.Resolve(uri, location.Text)))
                : entry with { Value = await VisitEntryAsync(entry, uri, isProcess || entry.Key != "run", cancellationToken) };
        }

        return new ConfigMap(entries, map.Position);
    }

    private async ValueTask<ConfigNode> RunAsync(ConfigScalar target, string uri, CancellationToken cancellationToken)
    {
        if (target.Text.StartsWith('#'))
        {
            return target;
        }

        var (document, fragment) = DocumentUri.Split(DocumentUri.Resolve(uri, target.Text));
        if (!_names.TryGetValue(document, out var name))
        {
            var root = await ReadAsync(document, target.Position, cancellationToken);
            if (fragment is not null || root["$graph"] is not null)
            {
                throw new UnsupportedFeatureException($"'{target.Text}' is packed already; a packed document inside another cannot be packed.", target.Position);
            }

            name = Unused(Path.GetFileName(DocumentUri.ToPath(document) ?? document));
            await AddAsync(document, root, name, cancellationToken);
        }

        return Text("#" + name);
    }

    private string Unused(string name)
    {
        var candidate = name;
        for (var i = 2; _names.ContainsValue(candidate); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }

    private async ValueTask<ConfigMap> ReadAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        var node = await ReadNodeAsync(uri, position, cancellationToken);
        return node as ConfigMap ?? throw new WorkflowDefinitionException([Rules.NotAMap.At(node.Position, node.KindName)]);
    }

    private async ValueTask<ConfigNode> ReadNodeAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        var yaml = YamlReader.Read(await ReadTextAsync(uri, position, cancellationToken), DocumentUri.ToPath(uri) ?? uri);
        return yaml.Findings.Count > 0 ? throw new WorkflowDefinitionException(yaml.Findings) : yaml.Root ?? ConfigScalar.Null(position);
    }

    private async ValueTask<string> ReadTextAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        try
        {
            return await _source.ReadAsync(uri, cancellationToken);
        }
        catch (DocumentSourceException exception)
        {
            throw new WorkflowDefinitionException($"{position}: error: '{uri}' cannot be read: {exception.Message}.", exception);
        }
    }

    private static UnsupportedFeatureException ImportedTypes(SourcePosition position) => new(
        "Types that are imported keep the names of their file, so they cannot be packed; write them in the document.",
        position);

    private static bool HasImport(ConfigNode types) =>
        types is ConfigList list && list.Items.Any(static item => item is ConfigMap map && map["$import"] is not null);

    private static ConfigEntry Entry(string key, ConfigNode value) => new(key, SourcePosition.None, value);

    private static ConfigScalar Text(string text) => ConfigScalar.Of(text, SourcePosition.None);
}
