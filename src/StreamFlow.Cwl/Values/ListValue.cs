namespace StreamFlow.Cwl.Values;

/// <summary>An array of values.</summary>
/// <param name="items">The values; the caller does not change the list afterwards.</param>
internal sealed class ListValue(IReadOnlyList<CwlValue> items) : CwlValue
{
    /// <summary>Gets an array of nothing.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>Gets the values in order.</summary>
    public IReadOnlyList<CwlValue> Items { get; } = items;

    /// <summary>Gets the number of values.</summary>
    public int Count => Items.Count;

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.List;

    /// <summary>Gets a value by its index.</summary>
    public CwlValue this[int index] => Items[index];

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) =>
        ReferenceEquals(this, other) || (other is ListValue list && list.Items.SequenceEqual(Items));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
