using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>The rules of the validator as the compiler knows them: the same ids, severities and wording as at run time.</summary>
internal static class Descriptors
{
    /// <summary>The property of a diagnostic that holds the text which would mend it in place.</summary>
    public const string Suggestion = nameof(Suggestion);

    private const string Category = "StreamFlow";
    private const string HelpFolder = "https://github.com/streamflow-dsl/streamflow-dsl/blob/main/docs/diagnostics/";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        Rules.All.ToDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values];

    /// <summary>Finds the descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(string ruleId) => ById[ruleId];

    private static DiagnosticDescriptor Create(Rule rule)
    {
        var severity = rule.Severity switch
        {
            FindingSeverity.Error => DiagnosticSeverity.Error,
            FindingSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return new DiagnosticDescriptor(rule.Id, rule.Title, "{0}", Category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpFolder}{rule.Id}.md");
    }
}
