using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>An output of a step: the output of the same name of its process.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record StepOutput(string Name, SourcePosition Position);
