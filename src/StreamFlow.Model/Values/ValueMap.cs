using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StreamFlow;

/// <summary>A map from names to values, in the order of writing, equal to another with the same names and values in any order; write <c>{ ["a"] = …, ["b"] = … }</c>.</summary>
/// <remarks>An empty map is the same as none. Fill it where it is declared and do not change it later.</remarks>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>, IValueMap
{
    private readonly OrderedDictionary<string, T> _items = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _items.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _items.Values;

    /// <summary>Gets or sets the value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The map lacks the name that is read.</exception>
    public T this[string key]
    {
        get => _items[key];
        set => _items[key] = value;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _items.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in _items)
        {
            if (!other.TryGetValue(key, out var counterpart) || !EqualityComparer<T>.Default.Equals(value, counterpart))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in _items)
        {
            hash += HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), value);
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerable<(string Key, object? Value)> IValueMap.Entries => _items.Select(static item => (item.Key, (object?)item.Value));

    void IValueMap.Set(string key, object? value) => _items[key] = (T)value!;
}
