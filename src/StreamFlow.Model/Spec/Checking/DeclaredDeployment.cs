namespace StreamFlow.Spec;

/// <summary>A deployment of the file, as other parts of the file refer to it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">Where the name is written.</param>
internal sealed record DeclaredDeployment(string Name, SourcePosition Position)
{
    /// <summary>Gets the schema of its type; null when the type is missing or unknown.</summary>
    public TypeSchema? Schema { get; init; }

    /// <summary>Gets its <c>config</c>; null when it has none.</summary>
    public ConfigMap? Config { get; init; }

    /// <summary>Gets where it names the deployment that it wraps; null when it wraps none.</summary>
    public ConfigScalar? Wraps { get; init; }

    /// <summary>Gets or sets whether a binding needs it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Gives the names of its services; null when the file does not declare them.</summary>
    public IEnumerable<string>? Services()
    {
        if (Schema?.ServiceMap is not { } option)
        {
            return null;
        }

        return Config?[option.Key] is ConfigMap map ? map.Entries.Select(entry => entry.Key) : [];
    }
}
