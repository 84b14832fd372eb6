namespace StreamFlow;

/// <summary>An input of a workflow that may be left out; its value is null then.</summary>
/// <inheritdoc cref="WorkflowInput{T}"/>
/// <typeparam name="T">The type of the value when it is there; see <see cref="In{T}"/> for the types there are.</typeparam>
public sealed class OptionalInput<T> : OptionalSource<T>, IWorkflowInput
{
    private readonly WorkflowInputOptions _options = new(typeof(T), IsOptional: true);

    /// <summary>Gets the patterns of the files that must accompany the file, such as <c>.bai</c>, or <c>^.dict</c>, which replaces its extension; with <c>?</c> at the end one that may be missing. Default: none.</summary>
    public ValueList<string> SecondaryFiles
    {
        get => _options.SecondaryFiles;
        init => _options = _options with { SecondaryFiles = value };
    }

    /// <summary>Gets the formats of which the file must have one, IRIs such as <c>http://edamontology.org/format_1929</c>. Default: none, any format.</summary>
    public ValueList<string> Formats
    {
        get => _options.Formats;
        init => _options = _options with { Formats = value };
    }

    /// <summary>Gets whether expressions see the content of the file, at most 64 KiB, as <c>self.contents</c>. Default: false.</summary>
    public bool LoadContents
    {
        get => _options.LoadContents;
        init => _options = _options with { LoadContents = value };
    }

    /// <summary>Gets how much of the directory expressions see as <c>self.listing</c>. Default: unset, nothing.</summary>
    public ListingDepth? Listing
    {
        get => _options.Listing;
        init => _options = _options with { Listing = value };
    }

    /// <summary>Gets whether the file is only read from its beginning to its end, so that it may be a pipe. Default: false.</summary>
    public bool Streamable
    {
        get => _options.Streamable;
        init => _options = _options with { Streamable = value };
    }

    WorkflowInputOptions IWorkflowInput.Options => _options;

    /// <summary>Refers to the input in a binding, to say where its data are.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator PortReference(OptionalInput<T> input) => PortReference.Of(input);
}
