using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Loads CWL documents.</summary>
/// <param name="source">Where texts come from.</param>
/// <param name="workingDirectory">The directory from which relative names start, and against which findings name files.</param>
/// <param name="expressions">Compiles JavaScript to find errors in it; null leaves them to the run.</param>
internal sealed class CwlLoader(IDocumentSource source, string workingDirectory, IExpressionEvaluator? expressions = null)
{
    private readonly IDocumentSource _source = expressions is null ? source : new ScriptingDocumentSource(source, expressions);

    /// <summary>Loads a document with everything that it refers to, and checks it.</summary>
    /// <param name="reference">A path or a URI, with <c>#</c> and the name of a process for one of several.</param>
    /// <param name="cancellationToken">Abandons the loading.</param>
    /// <returns>The process, and all findings; with errors, nothing may run.</returns>
    public async ValueTask<CwlDocument> LoadAsync(string reference, CancellationToken cancellationToken)
    {
        var findings = new FindingSink();
        var documents = new DocumentSet(_source, findings, workingDirectory);
        var uri = Absolute(reference);
        var (documentUri, _) = DocumentUri.Split(uri);
        await documents.LoadAsync(documentUri, cancellationToken);

        var context = new LoadContext(documents, findings);
        var process = new ProcessReader(context).ReadReference(uri, SourcePosition.None, null);
        if (process is not null)
        {
            var validator = new ProcessValidator(findings);
            validator.Validate(process);
            if (expressions is not null)
            {
                await new ScriptChecker(expressions, findings).CheckAsync(validator.Scripts, validator.LibraryScripts, cancellationToken);
            }
        }

        return new CwlDocument(process, findings.ToSorted())
        {
            Files = [.. documents.Uris],
            IsUnsupported = findings.IsUnsupported,
            Namespaces = documents.Get(documentUri)?.Namespaces ?? [],
        };
    }

    /// <summary>Gives the absolute URI of a document that a user named: a URI, a path, or a path with a fragment.</summary>
    public string Absolute(string reference)
    {
        if (DocumentUri.IsAbsolute(reference))
        {
            return reference;
        }

        // A file name may hold the mark of a fragment: the longest name that exists is the file.
        var path = Path.GetFullPath(reference, workingDirectory);
        if (!reference.Contains('#', StringComparison.Ordinal) || File.Exists(path))
        {
            return DocumentUri.FromPath(path);
        }

        var mark = reference.LastIndexOf('#');
        return $"{DocumentUri.FromPath(Path.GetFullPath(reference[..mark], workingDirectory))}#{reference[(mark + 1)..]}";
    }
}
