namespace StreamFlow.Spec;

/// <summary>A step as it is declared.</summary>
/// <param name="Member">The name of the C# member.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Run">The <see cref="ToolDeclaration.Id"/> or <see cref="WorkflowDeclaration.Id"/> of what it runs.</param>
/// <param name="Position">Where the member is written.</param>
internal sealed record StepDeclaration(string Member, string Name, string Run, SourcePosition Position)
{
    /// <summary>Gets the connected inputs, in the order of the tool's members; the ports beyond those of the tool follow.</summary>
    public EquatableArray<StepInputDeclaration> Inputs { get; init; }

    /// <summary>Gets the scatter method: <c>dotproduct</c>, <c>nested_crossproduct</c> or <c>flat_crossproduct</c>; null when the step is not scattered.</summary>
    public string? Scatter { get; init; }

    /// <summary>Gets how often outputs are nested by the scatter according to the C# type: 2 for <c>NestedCross</c>, 3 for <c>NestedCross3</c>, else 1; 0 when not scattered.</summary>
    public int ScatterDepth { get; init; }

    /// <summary>Gets the expression that says whether the step runs; null when it always does, or when <see cref="Condition"/> says it.</summary>
    public string? When { get; init; }

    /// <summary>Gets the value that says whether the step runs; null for none.</summary>
    public StepInputDeclaration? Condition { get; init; }

    /// <summary>Gets how the step is repeated; null when it is not.</summary>
    public LoopSpec? Loop { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
