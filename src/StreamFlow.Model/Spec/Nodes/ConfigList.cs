namespace StreamFlow.Spec;

/// <summary>A list of values.</summary>
internal sealed class ConfigList : ConfigNode
{
    public ConfigList(IReadOnlyList<ConfigNode> items, SourcePosition position)
        : base(position) => Items = items;

    /// <summary>Gets the values in order.</summary>
    public IReadOnlyList<ConfigNode> Items { get; }

    /// <inheritdoc/>
    public override string KindName => "a list";

    /// <inheritdoc/>
    public override bool Equals(ConfigNode? other) =>
        ReferenceEquals(this, other)
        || (other is ConfigList list && list.Position == Position && list.Items.SequenceEqual(Items));

    /// <inheritdoc/>
    public override int GetHashCode() => (Items.Count * 397) ^ Position.GetHashCode();
}
