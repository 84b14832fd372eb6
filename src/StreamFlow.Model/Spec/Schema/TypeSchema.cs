namespace StreamFlow.Spec;

/// <summary>One type of a section: its name and the options of its <c>config</c>. For a deployment, the schema of a connector.</summary>
/// <param name="Section">The section that it belongs to.</param>
/// <param name="Type">The word after <c>type:</c>.</param>
/// <param name="Config">The options of <c>config</c>.</param>
internal sealed record TypeSchema(SchemaSection Section, string Type, RecordSchema Config)
{
    /// <summary>Gets other words that mean the same type.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets the full name of the C# record that declares it; empty when there is none.</summary>
    public string ClrName { get; init; } = string.Empty;

    /// <summary>Gets the records that values of <see cref="Config"/> and of each other refer to by name.</summary>
    public EquatableArray<RecordSchema> Records { get; init; }

    /// <summary>Gets what to use instead; null when the type is not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Gets whether it works on top of another deployment.</summary>
    public bool CanWrap { get; init; }

    /// <summary>Gets whether it keeps containers running from one job to the next.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Gets whether it submits jobs to a batch queue.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Gets whether a target on it must name a service.</summary>
    public bool RequiresService { get; init; }

    /// <summary>Gets the option that declares its services; null when its services are not declared in the file.</summary>
    public OptionSchema? ServiceMap
    {
        get
        {
            foreach (var option in Config.Options)
            {
                if (option.IsServiceMap)
                {
                    return option;
                }
            }

            return null;
        }
    }

    /// <summary>Finds the record of a value of kind <see cref="OptionKind.Record"/>.</summary>
    /// <exception cref="InvalidOperationException">The schema is not whole.</exception>
    public RecordSchema RecordOf(ValueSchema value)
    {
        foreach (var record in Records)
        {
            if (record.Name == value.Record)
            {
                return record;
            }
        }

        throw new InvalidOperationException($"The schema of '{Type}' lacks the record '{value.Record}'.");
    }
}
