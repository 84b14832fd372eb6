namespace StreamFlow.Spec;

/// <summary>Puts a map together key by key, leaving out what is not said.</summary>
internal sealed class NodeMap
{
    private readonly List<ConfigEntry> _entries = [];

    /// <summary>Gets how many keys there are.</summary>
    public int Count => _entries.Count;

    public NodeMap Add(string key, ConfigNode? value)
    {
        if (value is not null)
        {
            _entries.Add(new ConfigEntry(key, SourcePosition.None, value));
        }

        return this;
    }

    public NodeMap Add(string key, string? value) => Add(key, value is null ? null : Text(value));

    /// <summary>Adds a flag when it is not what it is without saying.</summary>
    public NodeMap AddFlag(string key, bool value, bool usual) =>
        Add(key, value == usual ? null : ConfigScalar.Of(value, SourcePosition.None));

    /// <summary>Adds a map when it has keys.</summary>
    public NodeMap Add(string key, NodeMap value) => Add(key, value.Count == 0 ? null : value.Build());

    /// <summary>Adds a list: nothing for none, one item as it is, several as a list.</summary>
    public NodeMap AddOneOrMany(string key, IReadOnlyList<ConfigNode> items) => Add(key, items.Count == 0 ? null : items.Count == 1 ? items[0] : List(items));

    /// <summary>Adds a list when it has items.</summary>
    public NodeMap AddList(string key, IReadOnlyList<ConfigNode> items) => Add(key, items.Count == 0 ? null : List(items));

    public ConfigMap Build() => new(_entries, SourcePosition.None);

    public static ConfigScalar Text(string text) => ConfigScalar.Of(text, SourcePosition.None);

    public static ConfigList List(IEnumerable<ConfigNode> items) => new([.. items], SourcePosition.None);

    public static ConfigList Texts(IEnumerable<string> texts) => List(texts.Select(Text));
}
