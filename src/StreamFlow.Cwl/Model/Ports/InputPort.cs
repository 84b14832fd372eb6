using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Ports;

/// <summary>An input of a process.</summary>
internal sealed record InputPort : IFileFacts
{
    /// <summary>Gets the name within the process.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the type. The type <c>stdin</c> is given as File.</summary>
    public required CwlType Type { get; init; }

    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the documentation, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Gets the value when none is given, or null when there is no default.</summary>
    public CwlValue? Default { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<SecondaryFilePattern> SecondaryFiles { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<SourceText> Format { get; init; } = [];

    /// <inheritdoc/>
    public bool LoadContents { get; init; }

    /// <inheritdoc/>
    public LoadListing? LoadListing { get; init; }

    /// <summary>Gets whether files are read once, from start to end.</summary>
    public bool Streamable { get; init; }

    /// <summary>Gets whether the input was declared with the type <c>stdin</c>: it is the standard input of the command.</summary>
    public bool IsStdin { get; init; }

    /// <summary>Gets how the value goes to the command line, or null.</summary>
    public InputBinding? Binding { get; init; }

    /// <summary>Gets whether a job may leave the input out.</summary>
    public bool IsOptional => Default is not null || Type.IsOptional;
}
