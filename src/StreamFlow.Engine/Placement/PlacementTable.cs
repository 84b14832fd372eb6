namespace StreamFlow.Engine.Placement;

/// <summary>Finds the binding that holds for a step: its own, else that of the closest step around it, else this machine.</summary>
internal sealed class PlacementTable
{
    private readonly Dictionary<string, StepPlacement> _placements = new(StringComparer.Ordinal);

    /// <summary>Makes a table.</summary>
    /// <param name="bindings">The bindings of the workflow; null for none.</param>
    /// <param name="deployments">The declared deployments by name.</param>
    public PlacementTable(IEnumerable<Binding>? bindings, IEnumerable<KeyValuePair<string, Deployment>> deployments)
    {
        var names = new Dictionary<Deployment, string>(ReferenceEqualityComparer.Instance);
        foreach (var (name, deployment) in deployments)
        {
            names[deployment] = name;
        }

        foreach (var binding in bindings ?? [])
        {
            if (binding.Step is { } step)
            {
                _placements[step.Path] = new StepPlacement(
                    [.. binding.Targets.Select(target => Resolve(target, names))], [.. binding.Filters ?? []]);
            }
        }
    }

    /// <summary>Finds the placement of a step.</summary>
    /// <param name="path">The path of the step.</param>
    public StepPlacement Find(string path)
    {
        for (var at = path; _placements.Count > 0; at = at[..Math.Max(at.LastIndexOf('/'), 1)])
        {
            if (_placements.TryGetValue(at, out var placement))
            {
                return placement;
            }

            if (at == "/")
            {
                break;
            }
        }

        return StepPlacement.Local;
    }

    private static JobTarget Resolve(Target target, Dictionary<Deployment, string> names)
    {
        var workdir = target.Workdir;
        for (var deployment = target.Deployment; workdir is null && deployment is not null; deployment = deployment.Wraps?.Deployment)
        {
            workdir = deployment.Workdir;
        }

        var name = names.GetValueOrDefault(target.Deployment)
            ?? throw new WorkflowDefinitionException($"a binding names a {target.Deployment.GetType().Name} that is not among the deployments; declare it as a member of the file");
        return new JobTarget(name, target.Deployment, target.Service, target.Locations ?? 1, workdir);
    }
}
