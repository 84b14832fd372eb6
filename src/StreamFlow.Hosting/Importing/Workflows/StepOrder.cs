using StreamFlow.Cwl.Model.Steps;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>Puts steps in an order in which C# can initialise them: each after those from which it takes values.</summary>
internal static class StepOrder
{
    /// <summary>Gives the steps in the order of the document, except where one must come later.</summary>
    public static IReadOnlyList<WorkflowStep> Of(IReadOnlyList<WorkflowStep> steps)
    {
        var byName = steps.ToDictionary(static step => step.Name, StringComparer.Ordinal);
        var ordered = new List<WorkflowStep>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            Visit(step, byName, seen, ordered);
        }

        return ordered;
    }

    // Depth first with a stack of its own: chains of thousands of steps are no chains of calls.
    private static void Visit(WorkflowStep first, Dictionary<string, WorkflowStep> byName, HashSet<string> seen, List<WorkflowStep> ordered)
    {
        var pending = new Stack<(WorkflowStep Step, bool IsDone)>([(first, false)]);
        while (pending.TryPop(out var next))
        {
            if (next.IsDone)
            {
                ordered.Add(next.Step);
            }
            else if (seen.Add(next.Step.Name))
            {
                pending.Push((next.Step, true));
                foreach (var source in next.Step.Inputs.SelectMany(static input => input.Sources).Reverse())
                {
                    if (source.Step is not null && byName.TryGetValue(source.Step, out var upstream) && !seen.Contains(upstream.Name))
                    {
                        pending.Push((upstream, false));
                    }
                }
            }
        }
    }
}
