using System.Xml;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Reads ontologies when they are first needed, each set once.</summary>
/// <param name="source">Where texts come from.</param>
/// <param name="warn">Is told of an ontology that cannot be read.</param>
internal sealed class Ontologies(IDocumentSource source, Action<string> warn)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<FormatOntology>> _read = new(StringComparer.Ordinal);

    /// <summary>Gives what a set of ontologies says, or null when the set is empty.</summary>
    /// <remarks>An ontology that cannot be read is left out: the formats that it would relate are then compared as they are.</remarks>
    public async ValueTask<FormatOntology?> LoadAsync(IReadOnlyList<SourceText> locations, CancellationToken cancellationToken)
    {
        if (locations.Count == 0)
        {
            return null;
        }

        Task<FormatOntology>? task;
        var key = string.Join('\n', locations.Select(static location => location.Text));
        lock (_lock)
        {
            if (!_read.TryGetValue(key, out task))
            {
                _read[key] = task = ReadAsync(locations);
            }
        }

        return await task.WaitAsync(cancellationToken);
    }

    private async Task<FormatOntology> ReadAsync(IReadOnlyList<SourceText> locations)
    {
        var ontology = new FormatOntology();
        foreach (var location in locations)
        {
            try
            {
                OntologyReader.Read(await source.ReadAsync(location.Text, CancellationToken.None), ontology);
            }
            catch (Exception exception) when (exception is DocumentSourceException or XmlException)
            {
                // Documents often name ontologies that are no longer there; they matter only where formats differ.
                warn($"{location.Position}: the ontology '{location.Text}' cannot be read: {exception.Message}; formats are compared without it.");
            }
        }

        return ontology;
    }
}
