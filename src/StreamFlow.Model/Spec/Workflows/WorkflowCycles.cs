namespace StreamFlow.Spec;

/// <summary>Finds workflows that run themselves.</summary>
internal static class WorkflowCycles
{
    public static void Check(DeclarationSet declarations, List<Finding> findings)
    {
        foreach (var workflow in declarations.Workflows)
        {
            if (FindPath(workflow, workflow.Id, declarations, []) is { } path)
            {
                var names = path.Append(workflow).Select(step => step.TypeName);
                findings.Add(Rules.CircularSteps.At(workflow.Position, "Workflows run each other", string.Join(" → ", names)));
            }
        }
    }

    /// <summary>Gives the workflows from one to the last before it runs the wanted one; null when it never does.</summary>
    private static List<WorkflowDeclaration>? FindPath(WorkflowDeclaration workflow, string wanted, DeclarationSet declarations, HashSet<string> visited)
    {
        if (!visited.Add(workflow.Id))
        {
            return null;
        }

        foreach (var step in workflow.Steps)
        {
            if (step.Run == wanted)
            {
                return [workflow];
            }

            if (declarations.Workflow(step.Run) is { } inner && FindPath(inner, wanted, declarations, visited) is { } path)
            {
                path.Insert(0, workflow);
                return path;
            }
        }

        return null;
    }
}
