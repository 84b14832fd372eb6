using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>What an input of a step gets in the next iteration.</summary>
internal sealed record LoopInput : ISink
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the outputs of the step itself that feed the input; <see cref="PortReference.Step"/> names the step.</summary>
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
}
