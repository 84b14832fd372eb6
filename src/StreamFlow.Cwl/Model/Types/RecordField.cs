using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Types;

/// <summary>A field of a record, which may say as much as a port.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record RecordField(string Name, CwlType Type, SourcePosition Position) : IFileFacts
{
    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the documentation, or null.</summary>
    public string? Doc { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<SecondaryFilePattern> SecondaryFiles { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<SourceText> Format { get; init; } = [];

    /// <inheritdoc/>
    public bool LoadContents { get; init; }

    /// <inheritdoc/>
    public LoadListing? LoadListing { get; init; }

    /// <summary>Gets how the field goes to the command line, or null.</summary>
    public InputBinding? Binding { get; init; }

    /// <summary>Gets how the field is collected, or null.</summary>
    public OutputBinding? OutputBinding { get; init; }
}
