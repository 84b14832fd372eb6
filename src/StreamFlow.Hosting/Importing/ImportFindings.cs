using StreamFlow.Spec;

namespace StreamFlow.Hosting.Importing;

/// <summary>Gathers what cannot be declared as the document says it.</summary>
internal sealed class ImportFindings
{
    /// <summary>The id of the rule for what the declarations lack.</summary>
    public const string Missing = "SF3401";

    /// <summary>The id of the rule for what the declarations say in other words.</summary>
    public const string Changed = "SF3402";

    private readonly List<Finding> _findings = [];

    /// <summary>Adds something that the declarations lack.</summary>
    /// <param name="position">Where the document says it.</param>
    /// <param name="message">A sentence that names it.</param>
    public void Lost(SourcePosition position, string message) => Add(new Finding(Missing, FindingSeverity.Error, position, message));

    /// <summary>Adds something that the declarations say otherwise, with the same result.</summary>
    /// <param name="position">Where the document says it.</param>
    /// <param name="message">A sentence that names it.</param>
    public void Reworded(SourcePosition position, string message) => Add(new Finding(Changed, FindingSeverity.Warning, position, message));

    /// <summary>Gives everything in the order of the documents.</summary>
    public IReadOnlyList<Finding> ToSorted() =>
        [.. _findings.OrderBy(static finding => finding.Position.File, StringComparer.Ordinal).ThenBy(static finding => finding.Position.Line).ThenBy(static finding => finding.Position.Column)];

    private void Add(Finding finding)
    {
        if (!_findings.Contains(finding))
        {
            _findings.Add(finding);
        }
    }
}
