namespace StreamFlow.Engine.Deployments;

/// <summary>The names under which deployments were declared.</summary>
internal sealed class DeploymentNames
{
    /// <summary>The name of the machine that runs the workflow, where nothing was declared. No declared deployment can have it.</summary>
    public const string Local = "__LOCAL__";

    private readonly Dictionary<Deployment, string> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the table of a document.</summary>
    public DeploymentNames(IEnumerable<KeyValuePair<string, Deployment>> deployments)
    {
        foreach (var (name, deployment) in deployments)
        {
            _names.TryAdd(deployment, name);
        }
    }

    /// <summary>Gets the deployment of steps that are bound to none.</summary>
    public static LocalDeployment ThisMachine { get; } = new();

    /// <summary>Gives the name of a deployment; one that was not declared is called by its type.</summary>
    public string Of(Deployment deployment) =>
        _names.TryGetValue(deployment, out var name) ? name
        : ReferenceEquals(deployment, ThisMachine) ? Local
        : deployment.GetType().Name;
}
