using StreamFlow.Spec;

namespace StreamFlow.Hosting.Importing;

/// <summary>What importing a document gave.</summary>
/// <param name="Files">The C# files, the one of the document itself first.</param>
/// <param name="Findings">What the declarations say otherwise than the document, or not at all, in the order of the document.</param>
internal sealed record ImportResult(IReadOnlyList<ImportedFile> Files, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets whether something of the document is missing in the declarations.</summary>
    public bool IsIncomplete => Findings.Any(static finding => finding.Severity == FindingSeverity.Error);
}
