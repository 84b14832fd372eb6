using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Steps;

namespace StreamFlow.Cwl.Model;

/// <summary>A process made of steps.</summary>
/// <param name="Head">What all processes have.</param>
internal sealed record Workflow(ProcessHead Head) : Process(Head)
{
    /// <inheritdoc/>
    public override string ClassName => "Workflow";

    /// <inheritdoc/>
    public override IReadOnlyList<OutputPort> Outputs => WorkflowOutputs;

    /// <summary>Gets the outputs with what feeds them.</summary>
    public required IReadOnlyList<WorkflowOutput> WorkflowOutputs { get; init; }

    /// <summary>Gets the steps in the order of the document.</summary>
    public required IReadOnlyList<WorkflowStep> Steps { get; init; }
}
