using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model;

/// <summary>A process that evaluates one expression, which gives its outputs.</summary>
/// <param name="Head">What all processes have.</param>
internal sealed record ExpressionTool(ProcessHead Head) : Process(Head)
{
    /// <inheritdoc/>
    public override string ClassName => "ExpressionTool";

    /// <inheritdoc/>
    public override IReadOnlyList<OutputPort> Outputs => ToolOutputs;

    /// <summary>Gets the outputs, which are fields of the object that the expression gives.</summary>
    public required IReadOnlyList<OutputPort> ToolOutputs { get; init; }

    /// <summary>Gets the expression.</summary>
    public required SourceText Expression { get; init; }
}
