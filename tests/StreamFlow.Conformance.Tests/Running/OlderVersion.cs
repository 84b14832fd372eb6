using System.Text.RegularExpressions;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>The suite under the rules of an older version: its documents say that version, and what the version does not have is left out.</summary>
/// <param name="Name">The version, as in <c>cwlVersion</c>.</param>
internal sealed partial record OlderVersion(string Name)
{
    /// <summary>The environment variable that asks for these runs, for which it is set to <c>1</c>.</summary>
    public const string Variable = "STREAMFLOW_CWL_OLDER";

    // How the loader says that a document uses something newer than it says to be.
    private static readonly string[] NewerThanThis =
    [
        "came with CWL v1.1", "came with v1.1", "came with CWL v1.2", "'when'", "'pickValue'", "'loadContents'", "'loadListing'",
        "'ToolTimeLimit'", "'NetworkAccess'", "'LoadListingRequirement'", "'InplaceUpdateRequirement'", "'WorkReuse'",
    ];

    /// <summary>Gets whether these runs are asked for.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Rewrites the version in all documents of a copy of the suite.</summary>
    /// <param name="directory">The copy.</param>
    public void Relabel(string directory)
    {
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(static path => Path.GetExtension(path) is ".cwl" or ".json" or ".yml" or ".yaml"))
        {
            var text = File.ReadAllText(path);
            var changed = Version().Replace(text, $"$1{Name}");
            if (!ReferenceEquals(text, changed))
            {
                File.WriteAllText(path, changed);
            }
        }
    }

    /// <summary>Gives a result that counts a failure as skipped when the test is about something newer.</summary>
    public ConformanceResult Apply(ConformanceResult result) =>
        result.Outcome is ConformanceOutcome.Failed or ConformanceOutcome.Unsupported && ReasonOf(result) is { } reason
            ? result with { Outcome = ConformanceOutcome.Skipped, Reason = reason }
            : result;

    private string? ReasonOf(ConformanceResult result) => result.Test.Id switch
    {
        "continuation_expression" or "quoting_multiple_backslashes" => "expects the rules for backslashes of v1.2",
        "loadcontents_limit" => "expects the error of v1.2 for contents that are too large",
        "listing_default_none" when Name == "v1.0" => "expects the default of v1.1 for listings",
        _ => NewerThanThis.Any(word => result.Reason.Contains(word, StringComparison.Ordinal)) ? $"uses what {Name} does not have" : null,
    };

    [GeneratedRegex("""(cwlVersion["']?\s*:\s*["']?)v1\.[0-2]\b""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Version();
}
