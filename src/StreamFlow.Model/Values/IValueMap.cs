namespace StreamFlow;

/// <summary>A <see cref="ValueMap{T}"/> for code that does not know the type of its values.</summary>
internal interface IValueMap
{
    /// <summary>Gets the entries in order.</summary>
    IEnumerable<(string Key, object? Value)> Entries { get; }

    /// <summary>Sets the value of a name.</summary>
    void Set(string key, object? value);
}
