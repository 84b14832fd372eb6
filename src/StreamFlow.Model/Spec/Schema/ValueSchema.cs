namespace StreamFlow.Spec;

/// <summary>What a value must look like.</summary>
/// <param name="Kind">What it is.</param>
internal sealed record ValueSchema(OptionKind Kind)
{
    /// <summary>Gets the other YAML types that are accepted.</summary>
    public ConfigForms AlsoAccepts { get; init; }

    /// <summary>Gets the words of an enumeration, in their order of declaration.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>Gets the schema of the values of a list or a map.</summary>
    public ValueSchema? Item { get; init; }

    /// <summary>Gets the name of the schema of a record, to be looked up in <see cref="TypeSchema.Records"/>; by name, since a record may contain itself.</summary>
    public string? Record { get; init; }

    /// <summary>Gets how a length of time is written.</summary>
    public DurationFormat Duration { get; init; }

    /// <summary>Gets how a size is written.</summary>
    public SizeFormat Size { get; init; }

    /// <summary>Gets what the value names in the file system; null when it is not the name of a file.</summary>
    public ConfigFileKind? File { get; init; }

    /// <summary>Gets whether the name of a file may also be something else, which is not checked.</summary>
    public bool FileMayBeName { get; init; }

    /// <summary>Gets the least number allowed; null when unbounded.</summary>
    public double? Minimum { get; init; }

    /// <summary>Gets the greatest number allowed; null when unbounded.</summary>
    public double? Maximum { get; init; }
}
