namespace StreamFlow.Spec;

/// <summary>Finds steps and outputs that nothing needs, and steps that wait for each other.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="declarations">What its steps run.</param>
/// <param name="findings">Where to report.</param>
internal sealed class UsageOfSteps(WorkflowDeclaration workflow, DeclarationSet declarations, List<Finding> findings)
{
    private readonly Dictionary<string, StepDeclaration> _steps = Index(workflow);
    private readonly HashSet<(string Step, string Port)> _used = [];
    private readonly HashSet<string> _needed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var step in workflow.Steps)
        {
            FindCycle(step, []);
        }

        foreach (var source in workflow.Outputs.SelectMany(output => output.Source.Sources))
        {
            Need(source);
        }

        foreach (var step in workflow.Steps)
        {
            if (!_needed.Contains(step.Member))
            {
                findings.Add(Rules.UnreachableStep.At(step.Position, step.Member, workflow.TypeName));
                continue;
            }

            foreach (var port in RunPorts.Of(step.Run, declarations)?.Outputs ?? [])
            {
                if (!_used.Contains((step.Member, port.Member)))
                {
                    findings.Add(Rules.UnusedOutput.At(step.Position, port.Member, step.Member));
                }
            }
        }
    }

    private static Dictionary<string, StepDeclaration> Index(WorkflowDeclaration workflow)
    {
        var steps = new Dictionary<string, StepDeclaration>(StringComparer.Ordinal);
        foreach (var step in workflow.Steps)
        {
            steps[step.Member] = step;
        }

        return steps;
    }

    private static IEnumerable<SourceSpec> SourcesOf(StepDeclaration step) =>
        (step.Condition is null ? step.Inputs : step.Inputs.Append(step.Condition)).SelectMany(input => input.Link?.Sources ?? []);

    private void Need(SourceSpec source)
    {
        if (source.Step is null)
        {
            return;
        }

        _used.Add((source.Step, source.Port));
        if (!_steps.TryGetValue(source.Step, out var step) || !_needed.Add(source.Step))
        {
            return;
        }

        foreach (var carried in step.Loop?.Carried ?? [])
        {
            _used.Add((step.Member, carried.Output ?? string.Empty));
        }

        foreach (var inner in SourcesOf(step))
        {
            Need(inner);
        }
    }

    private void FindCycle(StepDeclaration step, List<string> path)
    {
        var start = path.IndexOf(step.Member);
        if (start >= 0)
        {
            findings.Add(Rules.CircularSteps.At(step.Position, "Steps wait for each other", string.Join(" → ", path.Skip(start).Append(step.Member))));
            return;
        }

        if (!_finished.Add(step.Member))
        {
            return;
        }

        path.Add(step.Member);
        foreach (var source in SourcesOf(step))
        {
            if (source.Step is { } name && _steps.TryGetValue(name, out var next))
            {
                FindCycle(next, path);
            }
        }

        path.RemoveAt(path.Count - 1);
    }
}
