namespace StreamFlow.Spec;

/// <summary>Where a reader of a CWL document is.</summary>
/// <param name="Path">The document.</param>
/// <param name="Types">The types that are declared there, by name.</param>
internal sealed record OutlineScope(string Path, IReadOnlyDictionary<string, ConfigNode> Types)
{
    /// <summary>How deep processes, types and imports may be nested; deeper than any real document.</summary>
    public const int MaximumDepth = 40;

    /// <summary>Gets how deep the reader is in processes that run processes, or in types of types.</summary>
    public int Depth { get; init; }
}
