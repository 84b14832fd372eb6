namespace StreamFlow.Spec;

/// <summary>Checks tools and workflows that are declared in C#: all rules, all findings at once, the same at build and at run time.</summary>
internal static class DeclarationRules
{
    /// <summary>Checks a set of declarations.</summary>
    /// <returns>All findings, in the order of the text.</returns>
    public static IReadOnlyList<Finding> Check(DeclarationSet declarations)
    {
        var findings = new List<Finding>();
        foreach (var tool in declarations.Tools)
        {
            findings.AddRange(CheckTool(tool));
        }

        foreach (var workflow in declarations.Workflows)
        {
            findings.AddRange(CheckWorkflow(workflow, declarations));
        }

        CheckDocuments(declarations, findings);
        WorkflowCycles.Check(declarations, findings);
        return Sorted(findings);
    }

    /// <summary>Checks a tool on its own.</summary>
    public static IReadOnlyList<Finding> CheckTool(ToolDeclaration tool)
    {
        var findings = new List<Finding>();
        new ToolRules(tool, findings).Check();
        return Sorted(findings);
    }

    /// <summary>Checks a workflow, but for what two of them may do to each other.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="declarations">What its steps run.</param>
    public static IReadOnlyList<Finding> CheckWorkflow(WorkflowDeclaration workflow, DeclarationSet declarations)
    {
        var findings = new List<Finding>();
        new DeclaredWorkflowRules(workflow, declarations, findings).Check();
        return Sorted(findings);
    }

    /// <summary>Two documents must not have the same name.</summary>
    private static void CheckDocuments(DeclarationSet declarations, List<Finding> findings)
    {
        var names = new DocumentNames(findings);
        foreach (var workflow in declarations.Workflows)
        {
            names.Add(DeclaredNames.Of(workflow), $"the workflow '{workflow.Id}'", workflow.Position);
        }

        foreach (var tool in declarations.Tools)
        {
            names.Add(DeclaredNames.Of(tool), $"the tool '{tool.Id}'", tool.Position);
        }
    }

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Distinct()
            .OrderBy(finding => finding.Position.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Position.Line)
            .ThenBy(finding => finding.Position.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
    ];
}
