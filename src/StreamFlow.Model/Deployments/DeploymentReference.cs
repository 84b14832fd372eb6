namespace StreamFlow;

/// <summary>A deployment, and optionally one of its services; a <see cref="StreamFlow.Deployment"/> converts to it.</summary>
/// <param name="Deployment">The deployment.</param>
[Shorthand("deployment")]
public sealed record DeploymentReference(Deployment Deployment)
{
    /// <summary>Gets the service of the deployment; what it means depends on the connector. Default: none.</summary>
    public string? Service { get; init; }

    /// <summary>Refers to a deployment as a whole.</summary>
    /// <param name="deployment">The deployment.</param>
    public static implicit operator DeploymentReference(Deployment deployment) => new(deployment);
}
