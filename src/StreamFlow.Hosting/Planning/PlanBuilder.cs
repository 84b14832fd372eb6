using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Hosting.Running;

namespace StreamFlow.Hosting.Planning;

/// <summary>Works out what each step of a workflow will do and where, without running anything.</summary>
/// <param name="document">The declared objects, for the names of deployments.</param>
/// <param name="workflow">The workflow.</param>
internal sealed class PlanBuilder(StreamFlowDocument document, PreparedWorkflow workflow)
{
    private readonly List<StepPlan> _steps = [];

    /// <summary>Lists the steps in the order of the document, those of sub-workflows in the place of their step.</summary>
    public IReadOnlyList<StepPlan> Build()
    {
        Visit(workflow.Process, "/", string.Empty);
        return _steps;
    }

    private void Visit(Process process, string path, string repetition)
    {
        if (process is not Cwl.Model.Workflow { Steps: var steps })
        {
            _steps.Add(new StepPlan(path, WorkOf(process), repetition, WhereOf(path)));
            return;
        }

        foreach (var step in steps)
        {
            var own = RepetitionOf(step);
            var inner = path == "/" ? $"/{step.Name}" : $"{path}/{step.Name}";
            Visit(step.Run, inner, repetition.Length > 0 && own.Length > 0 ? $"{repetition}; {own}" : repetition + own);
        }
    }

    private static string RepetitionOf(WorkflowStep step)
    {
        var words = new List<string>();
        if (step.Scatter.Count > 0)
        {
            words.Add($"scattered over {string.Join(", ", step.Scatter)}");
        }

        if (step.Loop is not null)
        {
            words.Add("looped");
        }
        else if (step.When is { } condition)
        {
            words.Add($"when {condition.Text.Trim()}");
        }

        return string.Join("; ", words);
    }

    private static string WorkOf(Process process)
    {
        if (process is not CommandLineTool tool)
        {
            return process.ClassName == "ExpressionTool" ? "expression" : process.ClassName;
        }

        // The rest of a long command line, such as a script, is left to the document.
        var command = tool.BaseCommand.Count == 0 ? "command" : tool.BaseCommand[0];
        var image = tool.Requirements.Concat(tool.Hints).OfType<DockerRequirement>().FirstOrDefault()?.Image;
        return image is null ? command : $"{command} in {image}";
    }

    private string WhereOf(string path)
    {
        var binding = BindingOf(path);
        return binding is null
            ? "this machine"
            : string.Join(", else ", binding.Targets.Select(TargetText)) + FilterText(binding);
    }

    /// <summary>Finds the binding of the closest step above, or null.</summary>
    private Binding? BindingOf(string path)
    {
        Binding? closest = null;
        foreach (var binding in workflow.Declared?.Bindings ?? [])
        {
            if (binding.Step is { } step && IsAbove(step.Path, path) && (closest is null || closest.Step!.Path.Length <= step.Path.Length))
            {
                closest = binding;
            }
        }

        return closest;
    }

    private static bool IsAbove(string ancestor, string path) =>
        ancestor == "/" || path == ancestor || path.StartsWith(ancestor + "/", StringComparison.Ordinal);

    private static string FilterText(Binding binding) =>
        binding.Filters is { Count: > 0 } filters ? $" (after {filters.Count} {(filters.Count == 1 ? "filter" : "filters")})" : string.Empty;

    private string TargetText(Target target)
    {
        var name = ConnectorCheck.NameOf(document, target.Deployment);
        var text = target.Service is null ? name : $"{name}/{target.Service}";
        return target.Locations is > 1 ? $"{target.Locations} locations of {text}" : text;
    }
}
