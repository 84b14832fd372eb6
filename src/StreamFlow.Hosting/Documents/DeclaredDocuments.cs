using StreamFlow.Cwl.Loading;
using StreamFlow.Reading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>The CWL documents of the workflows that a program declares in C#: they are made when it runs, and never need to be files.</summary>
internal sealed class DeclaredDocuments
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<EmittedDocument> _documents = [];
    private readonly List<EmittedDocument> _packed = [];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _files = [];

    /// <summary>Makes the documents of all workflows that a document declares.</summary>
    /// <param name="document">The document.</param>
    /// <param name="baseDirectory">The directory to which its paths are relative.</param>
    public DeclaredDocuments(StreamFlowDocument document, string baseDirectory)
    {
        foreach (var workflow in document.Workflows.Values.OfType<CwlWorkflow>())
        {
            if (workflow.Declared is { } declared)
            {
                Add(DeclarationReader.Read(declared), baseDirectory);
            }
        }
    }

    private DeclaredDocuments()
    {
    }

    /// <summary>Gets the documents of a file that declares nothing in C#.</summary>
    public static DeclaredDocuments None { get; } = new();

    /// <summary>Gets the documents with their paths relative to the StreamFlow file.</summary>
    public IReadOnlyList<EmittedDocument> All => _documents;

    /// <summary>Gets one document for each workflow with all that its steps run, in the place of the workflow's.</summary>
    public IReadOnlyList<EmittedDocument> Packed => _packed;

    /// <summary>Gets what is to be said about the declarations.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Gets the files that the documents name as values, relative to the declaring file.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Gives the text of the document that would be at a path; null when none would.</summary>
    /// <param name="path">An absolute path.</param>
    public string? Find(string path) => _texts.GetValueOrDefault(path);

    /// <summary>Makes a source of texts that has these documents in the place of files.</summary>
    /// <param name="other">Where other texts come from.</param>
    public IDocumentSource Over(IDocumentSource other) => _texts.Count == 0 ? other : new Source(this, other);

    private void Add(DeclarationSet declarations, string baseDirectory)
    {
        _findings.AddRange(DeclarationRules.Check(declarations));
        foreach (var document in CwlEmitter.Emit(declarations))
        {
            if (_texts.TryAdd(Path.GetFullPath(document.Path, baseDirectory), document.Text))
            {
                _documents.Add(document);
            }
        }

        _packed.Add(CwlEmitter.EmitPacked(declarations));
        _files.AddRange(DeclaredFileValues.Of(declarations).Except(_files));
    }

    private sealed class Source(DeclaredDocuments documents, IDocumentSource other) : IDocumentSource
    {
        public ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken) =>
            DocumentUri.ToPath(uri) is { } path && documents.Find(path) is { } text ? new(text) : other.ReadAsync(uri, cancellationToken);
    }
}
