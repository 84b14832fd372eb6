namespace StreamFlow.Spec;

/// <summary>A workflow as a class declares it.</summary>
/// <param name="TypeName">The name of the class, without its namespace and the types around it.</param>
/// <param name="Id">The full name, by which steps refer to it.</param>
/// <param name="Position">Where the name of the class is written.</param>
internal sealed record WorkflowDeclaration(string TypeName, string Id, SourcePosition Position)
{
    /// <summary>Gets the inputs, in the order of the text.</summary>
    public EquatableArray<WorkflowInputDeclaration> Inputs { get; init; }

    /// <summary>Gets the steps, in the order of the text.</summary>
    public EquatableArray<StepDeclaration> Steps { get; init; }

    /// <summary>Gets the outputs, in the order of the text.</summary>
    public EquatableArray<WorkflowOutputDeclaration> Outputs { get; init; }

    /// <summary>Gets the attributes of the class, in the order in which they are written.</summary>
    public EquatableArray<AttributeSpec> Attributes { get; init; }

    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }
}
