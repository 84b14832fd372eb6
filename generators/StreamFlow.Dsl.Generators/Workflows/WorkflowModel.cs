using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>A workflow that a class declares, as the pipeline carries it.</summary>
/// <param name="Declaration">The workflow.</param>
/// <param name="Part">What is generated for the class.</param>
/// <param name="IsWhole">Whether every value was known, so that its document can be written.</param>
internal sealed record WorkflowModel(WorkflowDeclaration Declaration, WorkflowPart Part, bool IsWhole)
{
    /// <summary>Gets the tools from other assemblies that its steps run.</summary>
    public EquatableArray<ToolDeclaration> ForeignTools { get; init; }

    /// <summary>Gets what could not be evaluated, and where.</summary>
    public EquatableArray<Finding> Findings { get; init; }
}
