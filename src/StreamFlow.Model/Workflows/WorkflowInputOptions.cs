namespace StreamFlow;

/// <summary>What the declaration of a workflow input says.</summary>
/// <param name="Type">The C# type of the value.</param>
/// <param name="IsOptional">Whether the value may be null.</param>
internal sealed record WorkflowInputOptions(Type Type, bool IsOptional)
{
    /// <summary>Gets whether there is a default.</summary>
    public bool HasDefault { get; init; }

    /// <summary>Gets the default.</summary>
    public object? Default { get; init; }

    /// <summary>Gets the patterns of secondary files.</summary>
    public ValueList<string> SecondaryFiles { get; init; } = [];

    /// <summary>Gets the formats of which the file must have one.</summary>
    public ValueList<string> Formats { get; init; } = [];

    /// <summary>Gets whether the content of the file is read for expressions.</summary>
    public bool LoadContents { get; init; }

    /// <summary>Gets how far the listing of the directory is read for expressions; null when the declaration does not say.</summary>
    public ListingDepth? Listing { get; init; }

    /// <summary>Gets whether the file is read once, from its beginning to its end.</summary>
    public bool Streamable { get; init; }
}
