using StreamFlow.Cwl.Model.Types;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Ports;

/// <summary>An output of a process.</summary>
internal record OutputPort : IFileFacts
{
    /// <summary>Gets the name within the process.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the type. The types <c>stdout</c> and <c>stderr</c> are given as File with a binding.</summary>
    public required CwlType Type { get; init; }

    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the documentation, or null.</summary>
    public string? Doc { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<SecondaryFilePattern> SecondaryFiles { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<SourceText> Format { get; init; } = [];

    /// <summary>Gets whether files are written once, from start to end.</summary>
    public bool Streamable { get; init; }

    /// <summary>Gets how the value is collected, or null.</summary>
    public OutputBinding? Binding { get; init; }

    /// <summary>Gets whether the output is the standard output of the command (type <c>stdout</c>).</summary>
    public bool IsStdout { get; init; }

    /// <summary>Gets whether the output is the standard error of the command (type <c>stderr</c>).</summary>
    public bool IsStderr { get; init; }

    /// <inheritdoc/>
    public bool LoadContents => Binding?.LoadContents ?? false;

    /// <inheritdoc/>
    public LoadListing? LoadListing => Binding?.LoadListing;
}
