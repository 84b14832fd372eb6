using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads a document and everything that it refers to, and puts imports in their places.</summary>
/// <remarks>
/// Reading is asynchronous and done first; what follows works on trees in memory. The file of a node's position tells which document
/// it came from, so that references inside imported parts resolve against their own file.
/// </remarks>
internal sealed class DocumentSet
{
    private const int MaximumDocuments = 10_000;

    private readonly IDocumentSource _source;
    private readonly FindingSink _findings;
    private readonly string _workingDirectory;
    private readonly Dictionary<string, SourceDocument> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly HashSet<SourceDocument> _expanding = [];
    private readonly HashSet<SourceDocument> _expanded = [];

    /// <summary>Makes an empty set.</summary>
    /// <param name="source">Where texts come from.</param>
    /// <param name="findings">Takes syntax errors and missing imports.</param>
    /// <param name="workingDirectory">The directory against which the names of files are shown.</param>
    public DocumentSet(IDocumentSource source, FindingSink findings, string workingDirectory)
    {
        _source = source;
        _findings = findings;
        _workingDirectory = workingDirectory.EndsWith('/') ? workingDirectory : workingDirectory + "/";
    }

    /// <summary>Gets the URIs of everything that was read.</summary>
    public IEnumerable<string> Uris => _byUri.Keys.Concat(_texts.Keys);

    /// <summary>Reads a document with all that it refers to.</summary>
    /// <returns>The document; its root is null when it cannot be read.</returns>
    public async ValueTask<SourceDocument> LoadAsync(string uri, CancellationToken cancellationToken)
    {
        var pending = new Queue<string>();
        pending.Enqueue(uri);
        while (pending.TryDequeue(out var next) && _byUri.Count < MaximumDocuments)
        {
            if (_byUri.ContainsKey(next) || _errors.ContainsKey(next))
            {
                continue;
            }

            var root = await ReadAsync(next, cancellationToken);
            if (root is null)
            {
                continue;
            }

            var references = new ReferenceFinder(next);
            references.Visit(root);
            foreach (var document in references.Documents)
            {
                pending.Enqueue(document);
            }

            foreach (var text in references.Texts)
            {
                await ReadTextAsync(text, cancellationToken);
            }
        }

        return Get(uri) ?? new SourceDocument(uri, DisplayName(uri), null);
    }

    /// <summary>Gives a document that was read, with its imports in place, or null.</summary>
    public SourceDocument? Get(string uri)
    {
        if (!_byUri.TryGetValue(uri, out var document))
        {
            return null;
        }

        if (document.Root is not null && !_expanded.Contains(document) && _expanding.Add(document))
        {
            document.Root = Expand(document.Root, document);
            _expanding.Remove(document);
            _expanded.Add(document);
            ReadNamespaces(document);
        }

        return document;
    }

    /// <summary>Gives the document in which a node stands.</summary>
    public SourceDocument Of(ConfigNode node) => _byName[node.Position.File];

    /// <summary>Gives the document of a position, or null for a position outside all documents.</summary>
    public SourceDocument? Of(SourcePosition position) => _byName.GetValueOrDefault(position.File);

    /// <summary>Tells why something could not be read.</summary>
    public string WhyMissing(string uri) => _errors.GetValueOrDefault(uri, "it was not read");

    private static void ReadNamespaces(SourceDocument document)
    {
        if ((document.Root as ConfigMap)?["$namespaces"] is ConfigMap namespaces)
        {
            foreach (var entry in namespaces.Entries)
            {
                if (entry.Value is ConfigScalar prefix)
                {
                    document.Namespaces[entry.Key] = prefix.Text;
                }
            }
        }
    }

    private string DisplayName(string uri)
    {
        var path = DocumentUri.ToPath(uri);
        return path is null ? uri : path.StartsWith(_workingDirectory, StringComparison.Ordinal) ? path[_workingDirectory.Length..] : path;
    }

    private async ValueTask<ConfigNode?> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await _source.ReadAsync(uri, cancellationToken);
        }
        catch (DocumentSourceException exception)
        {
            _errors[uri] = exception.Message;
            return null;
        }

        var name = DisplayName(uri);
        var yaml = YamlReader.Read(text, name);
        _findings.AddRange(yaml.Findings);
        var document = new SourceDocument(uri, name, yaml.Root);
        _byUri[uri] = document;
        _byName[name] = document;
        return yaml.Root;
    }

    private async ValueTask ReadTextAsync(string uri, CancellationToken cancellationToken)
    {
        if (_texts.ContainsKey(uri) || _errors.ContainsKey(uri))
        {
            return;
        }

        try
        {
            _texts[uri] = await _source.ReadAsync(uri, cancellationToken);
        }
        catch (DocumentSourceException exception)
        {
            _errors[uri] = exception.Message;
        }
    }

    private ConfigNode Expand(ConfigNode node, SourceDocument document) => node switch
    {
        ConfigList list => ExpandList(list, document),
        ConfigMap { Entries: [{ Key: "$import" } only] } map => Import(map, only.Value, document),
        ConfigMap { Entries: [{ Key: "$include" } only] } map => Include(map, only.Value, document),
        ConfigMap map when map["$mixin"] is { } reference => Mix(ExpandMap(map, document), reference, document),
        ConfigMap map => ExpandMap(map, document),
        _ => node,
    };

    private ConfigList ExpandList(ConfigList list, SourceDocument document)
    {
        List<ConfigNode>? changed = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var expanded = Expand(item, document);
            if (!ReferenceEquals(item, expanded))
            {
                changed ??= [.. list.Items.Take(i)];

                // An imported list becomes part of the list that imports it.
                if (item is ConfigMap { Entries: [{ Key: "$import" }] } && expanded is ConfigList inner)
                {
                    changed.AddRange(inner.Items);
                    continue;
                }
            }

            changed?.Add(expanded);
        }

        return changed is null ? list : new ConfigList(changed, list.Position);
    }

    private ConfigMap ExpandMap(ConfigMap map, SourceDocument document)
    {
        List<ConfigEntry>? changed = null;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            var expanded = Expand(entry.Value, document);
            if (!ReferenceEquals(entry.Value, expanded))
            {
                changed ??= [.. map.Entries.Take(i)];
            }

            changed?.Add(ReferenceEquals(entry.Value, expanded) ? entry : entry with { Value = expanded });
        }

        return changed is null ? map : new ConfigMap(changed, map.Position);
    }

    // The fields beside $mixin take the place of those that the other document has (SALAD, "Mixin").
    private ConfigMap Mix(ConfigMap map, ConfigNode reference, SourceDocument document)
    {
        var own = map.Entries.Where(static entry => entry.Key != "$mixin").ToList();
        switch (Import(map, reference, document))
        {
            case ConfigMap other:
                var names = own.Select(static entry => entry.Key).ToHashSet(StringComparer.Ordinal);
                return new ConfigMap([.. own, .. other.Entries.Where(entry => !names.Contains(entry.Key))], map.Position);
            case ConfigScalar { Kind: ConfigScalarKind.Null }:
                return new ConfigMap(own, map.Position);
            case var other:
                _findings.Error(CwlRules.WrongKind, reference.Position, $"$mixin takes the name of a document that is a map of fields, not {other.KindName}.");
                return new ConfigMap(own, map.Position);
        }
    }

    private ConfigNode Import(ConfigMap map, ConfigNode reference, SourceDocument document)
    {
        if (reference is not ConfigScalar { Text: var text })
        {
            _findings.Error(CwlRules.WrongKind, reference.Position, $"$import takes the name of a document, not {reference.KindName}.");
            return ConfigScalar.Null(map.Position);
        }

        var (target, fragment) = DocumentUri.Split(DocumentUri.Resolve(document.Uri, text));
        if (!_byUri.TryGetValue(target, out var imported))
        {
            _findings.Error(CwlRules.CannotRead, reference.Position, $"'{text}' cannot be imported: {WhyMissing(target)}.");
            return ConfigScalar.Null(map.Position);
        }

        if (_expanding.Contains(imported) && fragment is null)
        {
            _findings.Error(CwlRules.Recursive, reference.Position, $"'{text}' is imported by itself.");
            return ConfigScalar.Null(map.Position);
        }

        var root = Get(target)!.Root;
        return (fragment is null ? root : imported.Graph.GetValueOrDefault(fragment)) ?? ConfigScalar.Null(map.Position);
    }

    private ConfigScalar Include(ConfigMap map, ConfigNode reference, SourceDocument document)
    {
        if (reference is not ConfigScalar { Text: var text })
        {
            _findings.Error(CwlRules.WrongKind, reference.Position, $"$include takes the name of a file, not {reference.KindName}.");
            return ConfigScalar.Null(map.Position);
        }

        var target = DocumentUri.Resolve(document.Uri, text);
        if (_texts.TryGetValue(target, out var content))
        {
            return ConfigScalar.Of(content, map.Position);
        }

        _findings.Error(CwlRules.CannotRead, reference.Position, $"'{text}' cannot be included: {WhyMissing(target)}.");
        return ConfigScalar.Null(map.Position);
    }
}
