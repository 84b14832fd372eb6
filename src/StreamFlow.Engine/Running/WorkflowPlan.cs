using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Running;

/// <summary>Says which steps a graph has and where each will run.</summary>
internal static class WorkflowPlan
{
    /// <summary>Lists the steps that have jobs, in the order in which data flows.</summary>
    public static IReadOnlyList<PlannedStep> Of(WorkflowGraph graph, PlacementTable placements)
    {
        var steps = new List<PlannedStep>();
        Add(graph.Root, placements, steps);
        return steps;
    }

    private static void Add(GraphScope scope, PlacementTable placements, List<PlannedStep> steps)
    {
        foreach (var step in scope.Steps.OrderBy(static step => step.Depth).ThenBy(static step => step.Index))
        {
            if (step.Body is not null)
            {
                Add(step.Body, placements, steps);
                continue;
            }

            steps.Add(new PlannedStep
            {
                Path = step.Path,
                ProcessClass = step.Process.ClassName,
                Targets = [.. placements.Find(step.Path).Targets.Select(static target => target.ToString())],
                Needs = [.. step.Inputs.SelectMany(static input => input.Sources).Where(static source => source.Step >= 0)
                    .Select(source => scope.Steps[source.Step].Path).Distinct(StringComparer.Ordinal)],
                IsRepeated = step.IsRepeated,
            });
        }
    }
}
