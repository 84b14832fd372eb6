namespace StreamFlow.Spec;

/// <summary>Checks a workflow that is declared in C#.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="declarations">What its steps run.</param>
/// <param name="findings">Where to report.</param>
internal sealed class DeclaredWorkflowRules(WorkflowDeclaration workflow, DeclarationSet declarations, List<Finding> findings)
{
    private readonly LinkRules _links = new(workflow, declarations, findings);

    public void Check()
    {
        CheckNames();
        foreach (var input in workflow.Inputs)
        {
            CheckType(input.Type, $"The input '{input.Member}' of '{workflow.TypeName}'", input.Position);
        }

        foreach (var step in workflow.Steps)
        {
            new StepRules(step, RunPorts.Of(step.Run, declarations), _links, findings).Check();
        }

        foreach (var output in workflow.Outputs)
        {
            CheckType(output.Type, $"The output '{output.Member}' of '{workflow.TypeName}'", output.Position);
            _links.Check(output.Source, $"The output '{output.Member}'", output.Position);
        }

        new UsageOfSteps(workflow, declarations, findings).Check();
    }

    private void CheckType(TypeSpec type, string place, SourcePosition position)
    {
        if (TypeRules.FindUnsupported(type) is { } unsupported)
        {
            findings.Add(Rules.UnsupportedType.At(position, place, unsupported));
        }
    }

    private void CheckNames()
    {
        var sources = new DocumentNames(findings);
        var outputs = new DocumentNames(findings);
        foreach (var input in workflow.Inputs)
        {
            sources.Add(input.Name, $"the input '{input.Member}'", input.Position);
        }

        foreach (var step in workflow.Steps)
        {
            sources.Add(step.Name, $"the step '{step.Member}'", step.Position);
        }

        foreach (var output in workflow.Outputs)
        {
            outputs.Add(output.Name, $"the output '{output.Member}'", output.Position);
        }
    }
}
