using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model;

/// <summary>A process of which only the interface is known; it can be checked but not run (CWL v1.2).</summary>
/// <param name="Head">What all processes have.</param>
internal sealed record Operation(ProcessHead Head) : Process(Head)
{
    /// <inheritdoc/>
    public override string ClassName => "Operation";

    /// <inheritdoc/>
    public override IReadOnlyList<OutputPort> Outputs => OperationOutputs;

    /// <summary>Gets the outputs.</summary>
    public required IReadOnlyList<OutputPort> OperationOutputs { get; init; }
}
