namespace StreamFlow.Spec;

/// <summary>Tools and workflows that belong together: a workflow, and all that its steps run.</summary>
/// <param name="Tools">The tools.</param>
/// <param name="Workflows">The workflows.</param>
internal sealed record DeclarationSet(EquatableArray<ToolDeclaration> Tools, EquatableArray<WorkflowDeclaration> Workflows)
{
    /// <summary>Finds a tool by its full name; null when there is none.</summary>
    public ToolDeclaration? Tool(string id) => Tools.FirstOrDefault(tool => tool.Id == id);

    /// <summary>Finds a workflow by its full name; null when there is none.</summary>
    public WorkflowDeclaration? Workflow(string id) => Workflows.FirstOrDefault(workflow => workflow.Id == id);
}
