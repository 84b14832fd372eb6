using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine;

/// <summary>What a run is going to execute, and where.</summary>
internal static class RunPlan
{
    /// <summary>Lists the steps that have jobs, in the order in which data flows.</summary>
    public static IReadOnlyList<PlannedStep> Of(WorkflowGraph graph, BindingTable bindings, DeploymentNames names)
    {
        var steps = new List<PlannedStep>();
        Add(graph.Root, bindings, names, steps);
        return steps;
    }

    private static void Add(GraphScope scope, BindingTable bindings, DeploymentNames names, List<PlannedStep> steps)
    {
        foreach (var step in scope.Steps.OrderBy(static step => step.Depth).ThenBy(static step => step.Index))
        {
            if (step.Body is not null)
            {
                Add(step.Body, bindings, names, steps);
                continue;
            }

            steps.Add(new PlannedStep
            {
                Path = step.Path,
                ProcessClass = step.Process.ClassName,
                Targets = [.. bindings.Find(step.Path).Targets.Select(target => TextOf(target, names))],
                Needs = NeedsOf(step, scope),
                IsRepeated = step.IsRepeated,
            });
        }
    }

    private static List<string> NeedsOf(GraphStep step, GraphScope scope)
    {
        var needs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in step.Inputs)
        {
            foreach (var source in input.Sources)
            {
                if (source.Step >= 0 && seen.Add(scope.Steps[source.Step].Path))
                {
                    needs.Add(scope.Steps[source.Step].Path);
                }
            }
        }

        return needs;
    }

    private static string TextOf(Target target, DeploymentNames names) =>
        target.Service is null ? names.Of(target.Deployment) : $"{names.Of(target.Deployment)}/{target.Service}";
}
