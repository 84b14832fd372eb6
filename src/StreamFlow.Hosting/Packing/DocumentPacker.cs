using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>Makes one document of a CWL document and all that its steps run, in the <c>$graph</c> form of the standard.</summary>
/// <remarks>
/// Each document becomes a process with a name of its own; names inside of it stay as they are, for they are relative to
/// the process. The processes of a document that is packed already, and types that are imported from another file, get the
/// name of their file before theirs (<c>#types.yml/kit</c>). What is imported or included stands in its place; the locations
/// of files become absolute. A process of another version than the main one says so itself.
/// </remarks>
internal sealed class DocumentPacker
{
    private const string MainName = "main";

    private static readonly HashSet<string> None = [];

    private readonly PackSource _source;
    private readonly PackNames _names = new();
    private readonly List<ConfigNode> _graph = [];
    private readonly PackedHead _head = new();
    private readonly ImportedTypes _types;

    private DocumentPacker(IDocumentSource source)
    {
        _source = new PackSource(source);
        _types = new ImportedTypes(_source, _names);
    }

    /// <summary>Packs a document.</summary>
    /// <param name="uri">Its absolute URI, without fragment.</param>
    /// <param name="source">Where texts come from.</param>
    /// <param name="cancellationToken">Abandons the reading.</param>
    /// <returns>The packed document; its main process is <c>#main</c>.</returns>
    /// <exception cref="WorkflowDefinitionException">A document cannot be read.</exception>
    /// <exception cref="UnsupportedFeatureException">A step runs a part of a process of another document.</exception>
    public static async ValueTask<ConfigNode> PackAsync(string uri, IDocumentSource source, CancellationToken cancellationToken)
    {
        var packer = new DocumentPacker(source);
        var root = await packer._source.ReadMapAsync(uri, SourcePosition.None, cancellationToken);
        packer._head.Version = (root["cwlVersion"] as ConfigScalar)?.Text;
        if (root["$graph"] is not null)
        {
            // It is packed already, but for what it imports and the documents that its processes run.
            packer._names.Add(uri, MainName);
            await packer.AddGraphAsync(uri, root, new PackedPart(uri, MainName, None), packer._head.Version, cancellationToken);
        }
        else
        {
            await packer.AddAsync(uri, root, MainName, packer._head.Version, cancellationToken);
        }

        return packer._head.Document(packer._graph);
    }

    private async ValueTask AddAsync(string uri, ConfigMap root, string? wish, string? inherited, CancellationToken cancellationToken)
    {
        var name = _names.Add(uri, wish);
        var part = new PackedPart(uri, name, None);
        var version = (root["cwlVersion"] as ConfigScalar)?.Text ?? inherited;
        var place = _graph.Count;
        _graph.Add(root);
        _head.Take(uri, root);
        await _types.NameAsync(root, uri, cancellationToken);
        var body = new List<ConfigEntry> { PackedHead.Entry("id", PackNames.Text("#" + name)) };
        _head.AddVersion(body, version);
        foreach (var entry in root.Entries)
        {
            if (entry.Key is not ("cwlVersion" or "id" or "$namespaces" or "$schemas"))
            {
                body.Add(entry with { Value = await VisitEntryAsync(entry, part, version, cancellationToken) });
            }
        }

        _graph[place] = new ConfigMap(body, root.Position);
    }

    private async ValueTask AddGraphAsync(string uri, ConfigMap root, PackedPart part, string? inherited, CancellationToken cancellationToken)
    {
        _head.Take(uri, root);
        await _types.NameAsync(root, uri, cancellationToken);
        var version = (root["cwlVersion"] as ConfigScalar)?.Text ?? inherited;
        foreach (var process in (root["$graph"] as ConfigList)?.Items.OfType<ConfigMap>() ?? [])
        {
            var visited = await VisitMapAsync(process, part, version, cancellationToken);
            var own = (process["cwlVersion"] as ConfigScalar)?.Text ?? version;
            var body = new List<ConfigEntry>();
            foreach (var entry in visited.Entries)
            {
                if (entry is { Key: "id", Value: ConfigScalar { Text: var id } })
                {
                    body.Add(part.Rewrite("#" + SourceDocument.Fragment(id)) is { } named ? entry with { Value = PackNames.Text(named) } : entry);
                    _head.AddVersion(body, own);
                }
                else if (entry.Key != "cwlVersion")
                {
                    body.Add(entry);
                }
            }

            _graph.Add(new ConfigMap(body, process.Position));
        }
    }

    private async ValueTask<ConfigNode> VisitAsync(ConfigNode node, PackedPart part, string? version, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case ConfigList list:
                return await VisitListAsync(list, part, version, cancellationToken);
            case ConfigMap { Entries: [{ Key: "$import", Value: ConfigScalar target }] }:
                var imported = DocumentUri.Resolve(part.Uri, target.Text);
                var root = await _source.ReadAsync(imported, target.Position, cancellationToken);
                var types = ImportedTypes.Of(root);
                return await VisitAsync(
                    root,
                    types.Count > 0 && _names.TryGet(imported, out var name) ? new PackedPart(imported, name, types) : part with { Uri = imported },
                    version,
                    cancellationToken);
            case ConfigMap { Entries: [{ Key: "$include", Value: ConfigScalar target }] }:
                return PackNames.Text(await _source.ReadTextAsync(DocumentUri.Resolve(part.Uri, target.Text), target.Position, cancellationToken));
            case ConfigMap map:
                return await VisitMapAsync(map, part, version, cancellationToken);
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar when (scalar.Text.StartsWith('#') ? part.Rewrite(scalar.Text) : _names.Rewrite(scalar.Text, part.Uri)) is { } rewritten:
                return PackNames.Text(rewritten);
            default:
                return node;
        }
    }

    private async ValueTask<ConfigList> VisitListAsync(ConfigList list, PackedPart part, string? version, CancellationToken cancellationToken)
    {
        var items = new List<ConfigNode>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var visited = await VisitAsync(item, part, version, cancellationToken);
            if (item is ConfigMap { Entries: [{ Key: "$import" }] } && visited is ConfigList inner)
            {
                items.AddRange(inner.Items); // An imported list becomes part of the list that imports it.
            }
            else
            {
                items.Add(visited);
            }
        }

        return new ConfigList(items, list.Position);
    }

    private async ValueTask<ConfigMap> VisitMapAsync(ConfigMap map, PackedPart part, string? version, CancellationToken cancellationToken)
    {
        if (map["$mixin"] is ConfigScalar mixin)
        {
            return await MixAsync(map, mixin, part, version, cancellationToken);
        }

        var isType = map["type"] is ConfigScalar { Text: "record" or "enum" or "array" };
        var isFile = map["class"] is ConfigScalar { Text: "File" or "Directory" };
        var entries = new ConfigEntry[map.Entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = map.Entries[i];
            entries[i] = entry switch
            {
                { Key: "location" or "path", Value: ConfigScalar { Kind: ConfigScalarKind.String } location } when isFile =>
                    new ConfigEntry("location", entry.KeyPosition, PackNames.Text(DocumentUri.Resolve(part.Uri, location.Text))),
                { Key: "name", Value: ConfigScalar type } when isType && part.Rewrite(type.Text) is { } name => entry with { Value = PackNames.Text(name) },
                _ => entry with { Value = await VisitEntryAsync(entry, part, version, cancellationToken) },
            };
        }

        return new ConfigMap(entries, map.Position);
    }

    private async ValueTask<ConfigMap> MixAsync(ConfigMap map, ConfigScalar reference, PackedPart part, string? version, CancellationToken cancellationToken)
    {
        var uri = DocumentUri.Resolve(part.Uri, reference.Text);
        var own = new ConfigMap([.. map.Entries.Where(static entry => entry.Key != "$mixin")], map.Position);
        var other = await VisitMapAsync(await _source.ReadMapAsync(uri, reference.Position, cancellationToken), part with { Uri = uri }, version, cancellationToken);
        var visited = await VisitMapAsync(own, part, version, cancellationToken);
        return new ConfigMap([.. visited.Entries, .. other.Entries.Where(entry => own[entry.Key] is null)], map.Position);
    }

    private async ValueTask<ConfigNode> VisitEntryAsync(ConfigEntry entry, PackedPart part, string? version, CancellationToken cancellationToken) => entry switch
    {
        { Key: "run", Value: ConfigScalar { Kind: ConfigScalarKind.String } target } => await RunAsync(target, part, version, cancellationToken),

        // These hold words and values, in which a '#' means nothing.
        { Key: "baseCommand" or "arguments" or "doc" or "label" or "valueFrom" or "glob" or "prefix", Value: ConfigScalar } => entry.Value,

        // A type of this file is named without a mark.
        { Key: "type" or "items", Value: ConfigScalar { Kind: ConfigScalarKind.String, Text: var text } } when part.Rewrite(text) is { } name => PackNames.Text(name),
        _ => await VisitAsync(entry.Value, part, version, cancellationToken),
    };

    private async ValueTask<ConfigScalar> RunAsync(ConfigScalar target, PackedPart part, string? version, CancellationToken cancellationToken)
    {
        if (target.Text.StartsWith('#'))
        {
            return part.Rewrite(target.Text) is { } own ? PackNames.Text(own) : target;
        }

        var (uri, fragment) = DocumentUri.Split(DocumentUri.Resolve(part.Uri, target.Text));
        var root = await _source.ReadMapAsync(uri, target.Position, cancellationToken);
        var graph = root["$graph"] as ConfigList;
        if (graph is null && fragment is not null && (root["id"] as ConfigScalar)?.Text is var id && (id is null || SourceDocument.Fragment(id) != fragment))
        {
            throw new UnsupportedFeatureException($"'{target.Text}' is a part of a process, which cannot be packed; move it to a document of its own.", target.Position);
        }

        if (!_names.TryGet(uri, out var name))
        {
            if (graph is not null)
            {
                name = _names.Add(uri);
                var fragments = graph.Items.OfType<ConfigMap>()
                    .Select(static process => (process["id"] as ConfigScalar)?.Text).OfType<string>().Select(SourceDocument.Fragment).ToHashSet(StringComparer.Ordinal);
                await AddGraphAsync(uri, root, new PackedPart(uri, name, fragments), version, cancellationToken);
            }
            else
            {
                await AddAsync(uri, root, wish: null, version, cancellationToken);
                _names.TryGet(uri, out name);
            }
        }

        return PackNames.Text(graph is not null ? $"#{name}/{fragment ?? MainName}" : "#" + name);
    }
}
