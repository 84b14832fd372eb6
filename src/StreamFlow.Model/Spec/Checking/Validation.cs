namespace StreamFlow.Spec;

/// <summary>One pass over a file: what is known about the world, and what has been found so far.</summary>
internal sealed class Validation(SchemaCatalog catalog, IValidationContext context)
{
    private readonly List<Finding> _findings = [];

    public SchemaCatalog Catalog => catalog;

    public IValidationContext Context => context;

    /// <summary>Gets the deployments of the file by name, once <see cref="DeploymentRules"/> have read them.</summary>
    public Dictionary<string, DeclaredDeployment> Deployments { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the binding filters of the file, once <see cref="FilterRules"/> have read them.</summary>
    public HashSet<string> Filters { get; } = new(StringComparer.Ordinal);

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>Reports a violation that a replacement of the text in place would mend.</summary>
    public void Report(Finding finding, string? suggestion) => _findings.Add(finding with { Suggestion = suggestion });

    /// <summary>Gives what has been found, in the order of the text, each thing once.</summary>
    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings
            .Distinct()
            .OrderBy(finding => finding.Position.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Position.Line)
            .ThenBy(finding => finding.Position.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
    ];
}
