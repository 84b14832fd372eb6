using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>What is generated for a class that declares a workflow, without positions.</summary>
/// <param name="Step">The class, and the workflow as a step of another.</param>
/// <param name="IsStep">Whether others use it as a step.</param>
/// <param name="Members">The inputs, steps and outputs.</param>
/// <param name="Documentation">What the comments of its members say.</param>
internal sealed record WorkflowPart(StepPart Step, bool IsStep, EquatableArray<DeclaredMember> Members, EquatableArray<(string Member, string Text)> Documentation);
