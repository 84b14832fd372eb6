namespace StreamFlow.Spec;

/// <summary>The options of a map.</summary>
/// <param name="Name">A name by which values refer to it, unique within a <see cref="TypeSchema"/>.</param>
/// <param name="Options">The options in their order of declaration, which is the order of writing.</param>
internal sealed record RecordSchema(string Name, EquatableArray<OptionSchema> Options)
{
    /// <summary>Gets the key that a plain string in place of the map sets; null when only a map will do.</summary>
    public string? Shorthand { get; init; }

    /// <summary>Gets the documentation in one or two sentences; null when it is not known.</summary>
    public string? Summary { get; init; }

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
