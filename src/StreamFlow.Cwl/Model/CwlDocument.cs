using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model;

/// <summary>What loading a document gave.</summary>
/// <param name="Main">The process that was asked for; null when errors left none.</param>
/// <param name="Findings">Everything that was found, sorted by position; errors mean that nothing may run.</param>
internal sealed record CwlDocument(Process? Main, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets the files that were read: the document itself, then what it refers to.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Gets the prefixes that the document declares (<c>$namespaces</c>), which its job orders may use too.</summary>
    public IReadOnlyDictionary<string, string> Namespaces { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets whether nothing is wrong but that features are required which this runner does not have (exit code 33).</summary>
    public bool IsUnsupported { get; init; }

    /// <summary>Gets whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
