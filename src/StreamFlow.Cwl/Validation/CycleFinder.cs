using StreamFlow.Cwl.Model.Steps;

namespace StreamFlow.Cwl.Validation;

/// <summary>Finds steps that wait for each other.</summary>
internal static class CycleFinder
{
    /// <summary>Gives the steps of one circle in the order in which data would flow, or null when there is none.</summary>
    public static IReadOnlyList<WorkflowStep>? Find(IReadOnlyList<WorkflowStep> steps)
    {
        var byName = new Dictionary<string, int>(steps.Count, StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            byName.TryAdd(steps[i].Name, i);
        }

        // Steps whose needs are all met are taken away until none is left, or only those that wait for each other.
        var waiting = new int[steps.Count];
        var followers = new List<int>[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var need in Needs(steps[i], byName))
            {
                waiting[i]++;
                (followers[need] ??= []).Add(i);
            }
        }

        var ready = new Queue<int>(Enumerable.Range(0, steps.Count).Where(index => waiting[index] == 0));
        var left = steps.Count;
        while (ready.TryDequeue(out var next))
        {
            left--;
            foreach (var follower in followers[next] ?? [])
            {
                if (--waiting[follower] == 0)
                {
                    ready.Enqueue(follower);
                }
            }
        }

        return left == 0 ? null : Trace(steps, byName, waiting);
    }

    private static IEnumerable<int> Needs(WorkflowStep step, Dictionary<string, int> byName)
    {
        foreach (var input in step.Inputs)
        {
            foreach (var source in input.Sources)
            {
                if (source.Step is { } name && byName.TryGetValue(name, out var index))
                {
                    yield return index;
                }
            }
        }
    }

    // From any step that waits, following what it waits for comes back to a step that was seen.
    private static List<WorkflowStep> Trace(IReadOnlyList<WorkflowStep> steps, Dictionary<string, int> byName, int[] waiting)
    {
        var path = new List<int>();
        var current = Array.FindIndex(waiting, count => count > 0);
        while (!path.Contains(current))
        {
            path.Add(current);
            current = Needs(steps[current], byName).First(need => waiting[need] > 0);
        }

        var circle = path.Skip(path.IndexOf(current)).Select(index => steps[index]).ToList();
        circle.Reverse();
        return circle;
    }
}
