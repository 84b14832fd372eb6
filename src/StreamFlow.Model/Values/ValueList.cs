using System.Collections;
using System.Runtime.CompilerServices;

namespace StreamFlow;

/// <summary>An immutable list that is equal to another with the same values, so that records holding it are; write <c>["a", "b"]</c>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Makes a list from an array, which is copied.</summary>
    /// <param name="items">The values.</param>
    public static implicit operator ValueList<T>(T[] items) => ValueList.Create<T>(items);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Formats the values as <c>[a, b]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}
