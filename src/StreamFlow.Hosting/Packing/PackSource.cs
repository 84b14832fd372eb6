using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>Reads the documents that are packed, each once.</summary>
/// <param name="source">Where texts come from.</param>
internal sealed class PackSource(IDocumentSource source)
{
    private readonly Dictionary<string, ConfigNode> _documents = new(StringComparer.Ordinal);

    /// <summary>Reads a document that has to be a map.</summary>
    public async ValueTask<ConfigMap> ReadMapAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        var node = await ReadAsync(uri, position, cancellationToken);
        return node as ConfigMap ?? throw new WorkflowDefinitionException([Rules.NotAMap.At(node.Position, node.KindName)]);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="uri">Its absolute URI.</param>
    /// <param name="position">Where it is named, for the error.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<ConfigNode> ReadAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        if (_documents.TryGetValue(uri, out var known))
        {
            return known;
        }

        var yaml = YamlReader.Read(await ReadTextAsync(uri, position, cancellationToken), DocumentUri.ToPath(uri) ?? uri);
        return _documents[uri] = yaml.Findings.Count > 0 ? throw new WorkflowDefinitionException(yaml.Findings) : yaml.Root ?? ConfigScalar.Null(position);
    }

    /// <summary>Reads a text that is included as it is.</summary>
    public async ValueTask<string> ReadTextAsync(string uri, SourcePosition position, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(uri, cancellationToken);
        }
        catch (DocumentSourceException exception)
        {
            throw new WorkflowDefinitionException($"{position}: error: '{uri}' cannot be read: {exception.Message}.", exception);
        }
    }
}
