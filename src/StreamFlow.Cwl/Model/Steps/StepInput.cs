using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>An input of a step, or of its next iteration, which feeds the input of the same name of its process (if that has one).</summary>
internal sealed record StepInput : ISink
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required SourcePosition Position { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PortReference> Sources { get; init; } = [];

    /// <inheritdoc/>
    public bool HasSourceList { get; init; }

    /// <inheritdoc/>
    public LinkMerge? LinkMerge { get; init; }

    /// <inheritdoc/>
    public PickValue? PickValue { get; init; }

    /// <summary>Gets the value when there is no source or the source gives null; null when there is no default.</summary>
    public CwlValue? Default { get; init; }

    /// <summary>Gets the value to pass on in place of the source's, or null.</summary>
    public SourceText? ValueFrom { get; init; }

    /// <summary>Gets whether contents are loaded before <see cref="ValueFrom"/>.</summary>
    public bool LoadContents { get; init; }

    /// <summary>Gets how far directories are listed before <see cref="ValueFrom"/>, or null.</summary>
    public LoadListing? LoadListing { get; init; }

    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }
}
