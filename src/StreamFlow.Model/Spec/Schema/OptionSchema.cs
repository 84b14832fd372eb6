namespace StreamFlow.Spec;

/// <summary>One option: a key of a map, and what may stand there.</summary>
/// <param name="Key">Its name in the file.</param>
/// <param name="Member">The name of the C# property that declares it; empty when there is none.</param>
/// <param name="Value">What the value must look like.</param>
internal sealed record OptionSchema(string Key, string Member, ValueSchema Value)
{
    /// <summary>Gets other names that mean the same.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets former names, read with a warning.</summary>
    public EquatableArray<string> DeprecatedAliases { get; init; }

    /// <summary>Gets whether the option must be set.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether the option must be set when the deployment is external.</summary>
    public bool IsRequiredWhenExternal { get; init; }

    /// <summary>Gets the documented default as it would be written; null when there is none.</summary>
    public ConfigScalar? Default { get; init; }

    /// <summary>Gets the groups of options of which at most one may be set.</summary>
    public EquatableArray<string> ExclusiveGroups { get; init; }

    /// <summary>Gets the keys that must be set too.</summary>
    public EquatableArray<string> Requires { get; init; }

    /// <summary>Gets what to write instead; null when the option is not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Gets whether no item may stand twice in the list.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary>Gets whether the keys of the map are the services that a target may name.</summary>
    public bool IsServiceMap { get; init; }

    /// <summary>Gets the documentation in one or two sentences; null when it is not known.</summary>
    public string? Summary { get; init; }

    /// <summary>Tells whether a key of a file means this option.</summary>
    public bool IsNamed(string key) => Key == key || Aliases.Contains(key) || DeprecatedAliases.Contains(key);
}
