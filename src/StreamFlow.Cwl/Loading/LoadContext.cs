using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>What the readers of one document share.</summary>
/// <param name="documents">The documents.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class LoadContext(DocumentSet documents, FindingSink findings)
{
    private readonly HashSet<(string File, string Prefix)> _reportedPrefixes = [];

    /// <summary>Gets the documents.</summary>
    public DocumentSet Documents { get; } = documents;

    /// <summary>Gets what takes findings.</summary>
    public FindingSink Findings { get; } = findings;

    /// <summary>Gets the named types.</summary>
    public TypeRegistry Types { get; } = new();

    /// <summary>Gets the processes that were read, by URI.</summary>
    public Dictionary<string, Process?> Processes { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the processes that are being read, outermost first, to notice one that runs itself.</summary>
    public HashSet<string> Reading { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports a field that a class does not have: an error, or a warning where it belongs to an extension.</summary>
    public void ReportUnknown(ConfigEntry entry, string owner, ReadOnlySpan<string> known)
    {
        if (entry.Key is "$namespaces" or "$schemas" or "$base" or "$graph")
        {
            return;
        }

        var colon = entry.Key.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            // One word for each vocabulary and file is enough: documents often carry dozens of such fields.
            if (_reportedPrefixes.Add((entry.KeyPosition.File, entry.Key[..colon])))
            {
                Findings.Warning(
                    CwlRules.ExtensionIgnored,
                    entry.KeyPosition,
                    $"The extension field '{entry.Key}' of {owner} is ignored, like all others of '{entry.Key[..colon]}:' in this file.");
            }

            return;
        }

        var nearest = Spelling.Nearest(entry.Key, known.ToArray());
        var advice = nearest is null ? "Remove it, or give it the prefix of a namespace." : $"Did you mean '{nearest}'?";
        Findings.Error(CwlRules.UnknownField, entry.KeyPosition, $"There is no field '{entry.Key}' in {owner}. {advice}", nearest);
    }
}
