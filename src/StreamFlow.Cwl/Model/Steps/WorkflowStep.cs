using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>A step of a workflow.</summary>
internal sealed record WorkflowStep
{
    /// <summary>Gets the name within the workflow.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the absolute URI.</summary>
    public required string Id { get; init; }

    /// <summary>Gets where it is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the process that it runs. Steps that run the same document share one instance.</summary>
    public required Process Run { get; init; }

    /// <summary>Gets the inputs in the order of the document.</summary>
    public required IReadOnlyList<StepInput> Inputs { get; init; }

    /// <summary>Gets the outputs that the workflow may use.</summary>
    public required IReadOnlyList<StepOutput> Outputs { get; init; }

    /// <summary>Gets the requirements of the step alone.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Gets the hints of the step alone.</summary>
    public required IReadOnlyList<Requirement> Hints { get; init; }

    /// <summary>Gets the names of the inputs that are scattered, in order; empty for none.</summary>
    public IReadOnlyList<string> Scatter { get; init; } = [];

    /// <summary>Gets how scattered inputs are combined.</summary>
    public ScatterMethod ScatterMethod { get; init; }

    /// <summary>Gets the condition, or null. A step with a <see cref="Loop"/> has its condition there.</summary>
    public SourceText? When { get; init; }

    /// <summary>Gets the loop, or null.</summary>
    public StepLoop? Loop { get; init; }

    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the documentation, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Finds an input by its name, or null.</summary>
    public StepInput? FindInput(string name) => Inputs.FirstOrDefault(input => string.Equals(input.Name, name, StringComparison.Ordinal));

    /// <summary>Gets whether an input is scattered.</summary>
    public bool IsScattered(string name) => Scatter.Contains(name, StringComparer.Ordinal);
}
