namespace StreamFlow.Engine.Containers;

/// <summary>Finds how the containers of a step's tool are made: by the mapping of the closest step around it.</summary>
internal sealed class ContainerTable
{
    private readonly Dictionary<string, IToolContainers> _mappings = new(StringComparer.Ordinal);
    private readonly IToolContainers _default;

    /// <summary>Makes the table of a workflow.</summary>
    /// <param name="mappings">What the user declared.</param>
    /// <param name="otherwise">How containers are made where nothing was declared.</param>
    public ContainerTable(IEnumerable<ContainerMapping> mappings, IToolContainers otherwise)
    {
        _default = otherwise;
        foreach (var mapping in mappings)
        {
            _mappings[mapping.Step.Path] = mapping.Deployment;
        }
    }

    /// <summary>Finds how the containers of a step are made.</summary>
    public IToolContainers Find(string path)
    {
        while (_mappings.Count > 0)
        {
            if (_mappings.TryGetValue(path, out var containers))
            {
                return containers;
            }

            if (path.Length <= 1)
            {
                break;
            }

            var slash = path.LastIndexOf('/');
            path = slash == 0 ? "/" : path[..slash];
        }

        return _default;
    }
}
