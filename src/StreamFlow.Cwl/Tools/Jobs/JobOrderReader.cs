using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tools.Jobs;

/// <summary>Reads job orders, in YAML or JSON.</summary>
/// <param name="source">Where texts come from.</param>
/// <param name="workingDirectory">The directory from which relative names start, and against which findings name files.</param>
internal sealed class JobOrderReader(IDocumentSource source, string workingDirectory)
{
    /// <summary>Reads the text of a job order. What it means depends on the process: see <see cref="JobOrderFile.Read"/>.</summary>
    /// <param name="reference">A path or a URI.</param>
    /// <param name="cancellationToken">Abandons the reading.</param>
    public async ValueTask<JobOrderFile> ReadAsync(string reference, CancellationToken cancellationToken)
    {
        var findings = new FindingSink();
        var documents = new DocumentSet(source, findings, workingDirectory);
        var uri = DocumentUri.IsAbsolute(reference) ? reference : DocumentUri.FromPath(Path.GetFullPath(reference, workingDirectory));
        var document = await documents.LoadAsync(uri, cancellationToken);
        switch (document.Root)
        {
            case ConfigMap:
                break;
            case null when findings.HasErrors:
                break;
            case null when documents.Get(uri) is null:
                findings.Error(CwlRules.CannotRead, SourcePosition.None, $"The job '{reference}' cannot be read: {documents.WhyMissing(uri)}.");
                break;
            case null or ConfigScalar { Kind: ConfigScalarKind.Null }:
                // A job of nothing gives every input its default.
                document.Root = new ConfigMap([], new SourcePosition(document.Name, 1, 1));
                break;
            case var other:
                findings.Error(CwlRules.WrongKind, other.Position, $"A job is a map from inputs to values, not {other.KindName}.");
                break;
        }

        return new JobOrderFile(documents, document, findings);
    }
}
