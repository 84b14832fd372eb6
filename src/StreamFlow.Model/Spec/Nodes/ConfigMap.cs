namespace StreamFlow.Spec;

/// <summary>A map with its keys in the order in which they were written.</summary>
internal sealed class ConfigMap : ConfigNode
{
    // Below this size a linear search beats a dictionary, in time and in memory.
    private const int LinearSearchLimit = 8;

    private readonly Dictionary<string, ConfigEntry>? _index;

    public ConfigMap(IReadOnlyList<ConfigEntry> entries, SourcePosition position)
        : base(position)
    {
        Entries = entries;
        if (entries.Count > LinearSearchLimit)
        {
            _index = new Dictionary<string, ConfigEntry>(entries.Count, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                _index[entry.Key] = entry;
            }
        }
    }

    /// <summary>Gets the entries in order; keys are unique.</summary>
    public IReadOnlyList<ConfigEntry> Entries { get; }

    /// <inheritdoc/>
    public override string KindName => "a map";

    /// <summary>Gets the value of a key, or null when the map lacks it.</summary>
    public ConfigNode? this[string key] => Find(key)?.Value;

    /// <summary>Finds the entry of a key, or null when the map lacks it.</summary>
    public ConfigEntry? Find(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var found) ? found : null;
        }

        for (var i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
            {
                return Entries[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override bool Equals(ConfigNode? other) =>
        ReferenceEquals(this, other)
        || (other is ConfigMap map && map.Position == Position && map.Entries.SequenceEqual(Entries));

    /// <inheritdoc/>
    public override int GetHashCode() => (Entries.Count * 397) ^ Position.GetHashCode();
}
