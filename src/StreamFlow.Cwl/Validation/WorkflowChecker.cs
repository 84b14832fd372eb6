using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Validation;

/// <summary>Checks how the steps of a workflow are put together.</summary>
/// <param name="findings">Takes what is found.</param>
internal sealed class WorkflowChecker(FindingSink findings)
{
    /// <summary>Checks a workflow; what its steps run is checked by others.</summary>
    public void Check(Model.Workflow workflow, RequirementScope scope)
    {
        var steps = new Dictionary<string, WorkflowStep>(workflow.Steps.Count, StringComparer.Ordinal);
        foreach (var step in workflow.Steps)
        {
            steps.TryAdd(step.Name, step);
        }

        var inputs = workflow.Inputs.GroupBy(input => input.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var sources = new SourceTypes(inputs, steps);
        foreach (var step in workflow.Steps)
        {
            CheckStep(step, scope, sources);
        }

        foreach (var output in workflow.WorkflowOutputs)
        {
            CheckMultiple(output, scope, $"the output '{output.Name}'");
            CheckLinks(output, output.Type, $"the output '{output.Name}'", sources);
        }

        if (CycleFinder.Find(workflow.Steps) is { } circle)
        {
            var names = string.Join(" → ", circle.Append(circle[0]).Select(step => $"'{step.Name}'"));
            findings.Error(CwlRules.Cycle, circle[0].Position, $"The steps wait for each other: {names}; remove one of these links.");
        }
    }

    private void CheckStep(WorkflowStep step, RequirementScope outer, SourceTypes sources)
    {
        var scope = outer.Enter(step.Requirements, step.Hints);
        var owner = $"The step '{step.Name}'";
        if (step.Run is Model.Workflow)
        {
            Need(scope, RequirementKind.Subworkflow, "SubworkflowFeatureRequirement", step.Position, $"{owner} runs a workflow");
        }

        CheckScatter(step, scope, owner);
        foreach (var input in step.Inputs)
        {
            CheckMultiple(input, scope, $"the input '{input.Name}' of step '{step.Name}'");
            if (input.ValueFrom is { } valueFrom)
            {
                Need(scope, RequirementKind.StepInputExpression, "StepInputExpressionRequirement", valueFrom.Position, $"{owner} uses valueFrom");
            }

            CheckInput(step, input, sources);
        }

        foreach (var port in step.Run.Inputs)
        {
            if (!port.IsOptional && step.FindInput(port.Name) is null)
            {
                findings.Error(
                    CwlRules.UnfedInput, step.Position, $"{owner} gives no value to the input '{port.Name}' of '{step.Run.Name}', which has no default; add it to 'in'.");
            }
        }

        foreach (var output in step.Outputs)
        {
            if (step.Run.FindOutput(output.Name) is null)
            {
                var nearest = Spelling.Nearest(output.Name, step.Run.Outputs.Select(known => known.Name));
                findings.Error(
                    CwlRules.UnknownOutput, output.Position, $"{owner} names the output '{output.Name}', which '{step.Run.Name}' does not have{Spelling.Ending(nearest)}", nearest);
            }
        }

        if (step.Loop is { } loop)
        {
            CheckLoop(step, loop);
        }
    }

    private void CheckLoop(WorkflowStep step, StepLoop loop)
    {
        foreach (var input in loop.Inputs)
        {
            foreach (var source in input.Sources)
            {
                if (step.Run.FindOutput(source.Port) is null)
                {
                    findings.Error(
                        CwlRules.UnknownSource, source.Position, $"The loop of step '{step.Name}' names the output '{source.Port}', which '{step.Run.Name}' does not have.");
                }
            }
        }
    }

    private void CheckScatter(WorkflowStep step, RequirementScope scope, string owner)
    {
        if (step.Scatter.Count == 0)
        {
            return;
        }

        Need(scope, RequirementKind.Scatter, "ScatterFeatureRequirement", step.Position, $"{owner} is scattered");
        foreach (var name in step.Scatter)
        {
            if (step.FindInput(name) is null)
            {
                var nearest = Spelling.Nearest(name, step.Inputs.Select(input => input.Name));
                findings.Error(CwlRules.Scatter, step.Position, $"{owner} scatters '{name}', which is none of its inputs{Spelling.Ending(nearest)}", nearest);
            }
        }
    }

    private void CheckInput(WorkflowStep step, StepInput input, SourceTypes sources)
    {
        // With valueFrom the value that arrives is another one, known only at run time; without a port it goes to expressions alone.
        if (input.ValueFrom is not null || step.Run.FindInput(input.Name) is not { } port)
        {
            CheckLinks(input, step.IsScattered(input.Name) ? new ArrayType(PrimitiveType.Any) : null, $"the input '{input.Name}' of step '{step.Name}'", sources);
            return;
        }

        var wanted = input.Default is not null || port.Default is not null ? LinkTypes.Optional(port.Type) : port.Type;
        CheckLinks(
            input,
            step.IsScattered(input.Name) ? new ArrayType(wanted) : wanted,
            $"the input '{input.Name}' of step '{step.Name}'",
            sources);
    }

    private void CheckLinks(ISink sink, CwlType? wanted, string owner, SourceTypes sources)
    {
        foreach (var source in sink.Sources)
        {
            var given = sources.Find(source, findings, owner);
            if (given is null || wanted is null)
            {
                continue;
            }

            var merged = LinkTypes.AfterMerge(given, sink);
            switch (TypeCompatibility.Compare(merged, wanted))
            {
                case TypeFit.Never:
                    findings.Error(CwlRules.LinkType, source.Position, $"'{source}' gives {merged}, but {owner} takes {wanted}.");
                    break;
                case TypeFit.Sometimes:
                    findings.Warning(CwlRules.LinkMayFail, source.Position, $"'{source}' gives {merged}, but {owner} takes {wanted}: the run fails where a value does not fit.");
                    break;
            }
        }
    }

    private void CheckMultiple(ISink sink, RequirementScope scope, string owner)
    {
        if (sink.Sources.Count > 1)
        {
            Need(scope, RequirementKind.MultipleInput, "MultipleInputFeatureRequirement", sink.Position, $"{owner} has several sources");
        }
    }

    private void Need(RequirementScope scope, RequirementKind kind, string name, SourcePosition position, string why)
    {
        if (!scope.Has(kind))
        {
            findings.Error(CwlRules.MissingRequirement, position, $"{char.ToUpperInvariant(why[0])}{why[1..]}, so '{name}' has to be among the requirements of the workflow.");
        }
    }
}
