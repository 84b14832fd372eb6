using StreamFlow.Engine.Deployments;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Finds where a step may run: the binding of the closest step around it, else this machine.</summary>
internal sealed class BindingTable
{
    private static readonly Binding Default = new() { Targets = [new Target(DeploymentNames.ThisMachine)] };
    private readonly Dictionary<string, Binding> _bindings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> _outputs = new(StringComparer.Ordinal);

    /// <summary>Makes the table of a workflow.</summary>
    public BindingTable(IEnumerable<Binding> bindings)
    {
        foreach (var binding in bindings)
        {
            if (binding.Step is { } step)
            {
                _bindings[step.Path] = binding;
            }
            else if (binding is { Port.Path: ['/', .. var name] path, Targets: [var target, ..] })
            {
                // What is directly below the root is an input of the workflow; below a step, an output of it.
                (name.Contains('/', StringComparison.Ordinal) ? _outputs : _inputs)[name.Contains('/', StringComparison.Ordinal) ? path : name] = target;
            }
        }
    }

    /// <summary>Gets where the data of inputs of the workflow are, by the name of the input.</summary>
    public IReadOnlyDictionary<string, Target> Inputs => _inputs;

    /// <summary>Gets where the outputs of steps are, by the path of their port.</summary>
    public IReadOnlyDictionary<string, Target> Outputs => _outputs;

    /// <summary>Gets every deployment that a binding names, and those that they stand on.</summary>
    public IEnumerable<Deployment> Deployments()
    {
        foreach (var target in _bindings.Values.SelectMany(static binding => binding.Targets).Concat(_inputs.Values).Concat(_outputs.Values))
        {
            for (var deployment = target.Deployment; deployment is not null; deployment = deployment.Wraps?.Deployment)
            {
                yield return deployment;
            }
        }
    }

    /// <summary>Finds the binding of a step.</summary>
    public Binding Find(string path)
    {
        if (_bindings.Count == 0)
        {
            return Default;
        }

        while (true)
        {
            if (_bindings.TryGetValue(path, out var binding))
            {
                return binding;
            }

            if (path.Length <= 1)
            {
                return Default;
            }

            var slash = path.LastIndexOf('/');
            path = slash == 0 ? "/" : path[..slash];
        }
    }
}
