using StreamFlow.Cwl.Model.Steps;

namespace StreamFlow.Cwl.Model.Ports;

/// <summary>An output of a workflow, with what feeds it.</summary>
internal sealed record WorkflowOutput : OutputPort, ISink
{
    /// <inheritdoc/>
    public IReadOnlyList<Steps.PortReference> Sources { get; init; } = [];

    /// <inheritdoc/>
    public bool HasSourceList { get; init; }

    /// <inheritdoc/>
    public LinkMerge? LinkMerge { get; init; }

    /// <inheritdoc/>
    public PickValue? PickValue { get; init; }
}
