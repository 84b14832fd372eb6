namespace StreamFlow.Cwl.Translation;

/// <summary>The length of the longest chain of links that leads to each step of a workflow.</summary>
internal static class StepDepths
{
    /// <summary>Computes the depths.</summary>
    /// <exception cref="WorkflowDefinitionException">Links form a cycle.</exception>
    public static int[] Compute(Model.Workflow workflow, PortIndex ports)
    {
        var depths = new int[workflow.Steps.Count];
        var missing = new int[depths.Length];
        var followers = new List<int>[depths.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            followers[i] = [];
        }

        for (var i = 0; i < depths.Length; i++)
        {
            foreach (var input in workflow.Steps[i].Inputs)
            {
                foreach (var reference in input.Sources)
                {
                    if (ports.Find(reference) is { Step: >= 0 } source)
                    {
                        followers[source.Step].Add(i);
                        missing[i]++;
                    }
                }
            }
        }

        var ready = new Queue<int>(Enumerable.Range(0, depths.Length).Where(i => missing[i] == 0));
        var done = 0;
        while (ready.TryDequeue(out var step))
        {
            done++;
            foreach (var follower in followers[step])
            {
                depths[follower] = Math.Max(depths[follower], depths[step] + 1);
                if (--missing[follower] == 0)
                {
                    ready.Enqueue(follower);
                }
            }
        }

        if (done < depths.Length)
        {
            var cycle = workflow.Steps.Where((_, i) => missing[i] > 0).ToList();
            throw new WorkflowDefinitionException(
                $"{cycle[0].Position}: the steps {string.Join(", ", cycle.Select(static step => $"'{step.Name}'"))} wait for each other; take one of the links out");
        }

        return depths;
    }
}
