namespace StreamFlow.Spec;

/// <summary>The options of a map.</summary>
/// <param name="Name">A name by which values refer to it, unique within a <see cref="TypeSchema"/>.</param>
/// <param name="Options">The options in the order in which they are written.</param>
internal sealed record RecordSchema(string Name, EquatableArray<OptionSchema> Options)
{
    /// <summary>Gets the key that a plain string in place of the map sets; null when only a map will do.</summary>
    public string? Shorthand { get; init; }

    /// <summary>Gets the documentation in one or two sentences; null when it is not known.</summary>
    public string? Summary { get; init; }

    /// <summary>Makes the schema of a declared record, with its options in the order in which they are written: required ones first, then by name.</summary>
    /// <remarks>The order of declaration would differ between readers: a record may be declared in parts.</remarks>
    public static RecordSchema Of(string name, IEnumerable<OptionSchema> options) => new(
        name,
        new EquatableArray<OptionSchema>(options.OrderBy(option => !option.IsRequired).ThenBy(option => option.Key, StringComparer.Ordinal)));

    /// <summary>Finds the option that a key of a file means; null when there is none.</summary>
    public OptionSchema? Find(string key)
    {
        foreach (var option in Options)
        {
            if (option.IsNamed(key))
            {
                return option;
            }
        }

        return null;
    }
}
