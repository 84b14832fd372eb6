using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>A StreamFlow file, or what a program declared in its place, read and checked.</summary>
internal sealed record LoadedDocument
{
    /// <summary>Gets the file as the user named it, or the name of the declaring class.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Gets whether a class declares it, and not a file.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Gets the directory to which relative paths of the document are relative.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>Gets the tree; null when the text could not be read.</summary>
    public ConfigMap? Root { get; init; }

    /// <summary>Gets the declared objects; null when there are errors.</summary>
    public StreamFlowDocument? Document { get; init; }

    /// <summary>Gets everything that the checks found, in the order of the text.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets the files that the document names, CWL documents and their settings included.</summary>
    public IReadOnlyList<NamedFile> Files { get; init; } = [];

    /// <summary>Gets the CWL documents of workflows that are declared in C#.</summary>
    public DeclaredDocuments Declared { get; init; } = DeclaredDocuments.None;

    /// <summary>Gets whether something must be mended before anything can run.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding.Severity == FindingSeverity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
