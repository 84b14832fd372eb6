namespace StreamFlow.Generators.Workflows;

/// <summary>A workflow that was read, with what its steps run. Lives within one transform.</summary>
/// <param name="Model">The workflow.</param>
/// <param name="Targets">What the steps run, each once.</param>
internal sealed record WorkflowReading(WorkflowModel Model, IReadOnlyList<StepTarget> Targets);
