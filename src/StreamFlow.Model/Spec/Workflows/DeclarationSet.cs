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

    /// <summary>Gives a workflow, which is the first, with all that its steps run, in the order of the steps.</summary>
    public DeclarationSet RunBy(WorkflowDeclaration workflow)
    {
        var tools = new List<ToolDeclaration>();
        var workflows = new List<WorkflowDeclaration>();
        Add(workflow);
        return new DeclarationSet(tools.ToArray(), workflows.ToArray());

        void Add(WorkflowDeclaration next)
        {
            workflows.Add(next);
            foreach (var step in next.Steps)
            {
                if (Workflow(step.Run) is { } inner)
                {
                    if (!workflows.Contains(inner))
                    {
                        Add(inner);
                    }
                }
                else if (Tool(step.Run) is { } tool && !tools.Contains(tool))
                {
                    tools.Add(tool);
                }
            }
        }
    }
}
