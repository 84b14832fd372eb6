namespace StreamFlow.Spec;

/// <summary>Checks a step.</summary>
/// <param name="step">The step.</param>
/// <param name="ports">The ports of what it runs; null when that is not declared.</param>
/// <param name="links">Checks where its values come from.</param>
/// <param name="findings">Where to report.</param>
internal sealed class StepRules(StepDeclaration step, RunPorts? ports, LinkRules links, List<Finding> findings)
{
    public void Check()
    {
        var connected = step.Condition is null ? step.Inputs.AsEnumerable() : step.Inputs.Append(step.Condition);
        foreach (var input in connected)
        {
            CheckInput(input);
        }

        CheckNames();
        CheckRequired();
        CheckScatter([.. connected.Where(input => input.IsElement)]);
        CheckExpressions();
    }

    private static string NameOf(StepInputDeclaration input) => input.Port.Length == 0 ? "when" : input.Port;

    private void CheckInput(StepInputDeclaration input)
    {
        var place = $"The input '{NameOf(input)}' of the step '{step.Member}'";
        if (input.Link is not { } link)
        {
            return;
        }

        links.Check(link, place, At(input));
        if (input is { IsAdditional: false, IsElement: false, ValueFrom: null, Literal: null }
            && ports?.Input(input.Port) is { NeedsValue: true } && links.FindNull(link) is { } source)
        {
            findings.Add(Rules.NullIntoRequired.At(At(input), input.Port, step.Member, source));
        }
    }

    private SourcePosition At(StepInputDeclaration input) => input.Position.IsKnown ? input.Position : step.Position;

    private void CheckNames()
    {
        var names = new DocumentNames(findings);
        foreach (var port in ports?.Inputs ?? [])
        {
            names.Add(port.Name, $"the input '{port.Member}' of '{ports!.Name}'", step.Position);
        }

        foreach (var input in step.Inputs.Where(input => input.IsAdditional))
        {
            names.Add(input.Port, $"the further input '{input.Port}' of the step '{step.Member}'", At(input));
        }

        if (step.Condition is { } condition)
        {
            names.Add(WorkflowEmitter.ConditionPort, $"the condition of the step '{step.Member}'", At(condition));
        }
    }

    private void CheckRequired()
    {
        foreach (var port in ports?.Inputs ?? [])
        {
            if (port.NeedsValue && !step.Inputs.Any(input => !input.IsAdditional && input.Port == port.Member))
            {
                findings.Add(Rules.UnconnectedInput.At(step.Position, step.Member, port.Member, ports!.Name));
            }
        }
    }

    private void CheckScatter(IReadOnlyList<StepInputDeclaration> elements)
    {
        if (step.Scatter is null)
        {
            foreach (var element in elements)
            {
                findings.Add(Rules.ElementWithoutScatter.At(At(element), NameOf(element), step.Member));
            }
        }
        else if (elements.Count == 0)
        {
            findings.Add(Rules.ScatterWithoutElement.At(step.Position, step.Member));
        }
        else if (step.ScatterDepth > 1 && elements.Count != step.ScatterDepth)
        {
            findings.Add(Rules.CrossProductSize.At(step.Position, step.Member, step.ScatterDepth, elements.Count));
        }
    }

    private void CheckExpressions()
    {
        if (ports is null)
        {
            return;
        }

        var names = ports.Inputs.Select(port => port.Name).Concat(step.Inputs.Where(input => input.IsAdditional).Select(input => input.Port));
        var expressions = new ExpressionRules($"the step '{step.Member}'", [.. step.Condition is null ? names : names.Append(WorkflowEmitter.ConditionPort)], findings);
        void CheckText(string what, string? text, SourcePosition position)
        {
            if (text is not null)
            {
                expressions.CheckIsExpression(what, text, position);
                expressions.CheckText(text, position);
            }
        }

        CheckText($"the condition of the step '{step.Member}'", step.When, step.Position);
        CheckText($"the condition of the loop '{step.Member}'", step.Loop?.While, step.Position);
        foreach (var carried in step.Loop?.Carried ?? [])
        {
            if (carried.ValueFrom is { } text)
            {
                expressions.CheckText(text, step.Position);
            }
        }

        foreach (var input in step.Inputs)
        {
            if (input.ValueFrom is { } text)
            {
                expressions.CheckText(text, At(input));
            }
        }
    }
}
