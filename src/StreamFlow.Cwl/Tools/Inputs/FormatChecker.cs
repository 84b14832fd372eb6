using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Checks that files have a format that their port accepts.</summary>
/// <param name="ontologies">Reads what is known about subclasses; null compares formats as they are.</param>
/// <param name="schemas">The locations of the ontologies that the document names.</param>
internal sealed class FormatChecker(Ontologies? ontologies, IReadOnlyList<SourceText> schemas)
{
    /// <summary>Checks a file.</summary>
    /// <param name="port">The name of the port, for the message.</param>
    /// <param name="file">The file.</param>
    /// <param name="accepted">The formats that are accepted.</param>
    /// <param name="cancellationToken">Abandons the reading of ontologies.</param>
    /// <exception cref="ToolException">The file has another format, or none.</exception>
    public async ValueTask CheckAsync(string port, FileValue file, IReadOnlyCollection<string> accepted, CancellationToken cancellationToken)
    {
        if (file.Format is not { } format)
        {
            throw new ToolException($"The input '{port}' takes files of the format {string.Join(" or ", accepted)}, but '{file.Basename}' says no format.");
        }

        if (accepted.Contains(format, StringComparer.Ordinal))
        {
            return;
        }

        // Ontologies are large: they are read when formats differ, and then once.
        if (ontologies is not null && await ontologies.LoadAsync(schemas, cancellationToken) is { } ontology)
        {
            foreach (var candidate in accepted)
            {
                if (ontology.IsA(format, candidate))
                {
                    return;
                }
            }
        }

        throw new ToolException($"The input '{port}' takes files of the format {string.Join(" or ", accepted)}, but '{file.Basename}' has the format {format}.");
    }
}
