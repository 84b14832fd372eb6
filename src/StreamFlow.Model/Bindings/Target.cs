using System.ComponentModel;

namespace StreamFlow;

/// <summary>One place where a step may run, or where the data of a port are.</summary>
/// <param name="Deployment">The deployment.</param>
public sealed record Target([property: ConfigKey("deployment", Deprecated = ["model"])] Deployment Deployment)
{
    /// <summary>Gets the service of the deployment; what it means depends on the connector. Default: none.</summary>
    public string? Service { get; init; }

    /// <summary>Gets how many locations one job gets. The command runs on the first of them; <c>STREAMFLOW_HOSTS</c> lists them all. Default: 1.</summary>
    [ConfigKey("locations", Deprecated = ["resources"])]
    [DefaultValue(1)]
    [Range(1)]
    public int? Locations { get; init; }

    /// <summary>Gets the directory on the target under which jobs work, or where the data of the port are. Default: that of the deployment.</summary>
    public string? Workdir { get; init; }

    /// <summary>Targets a deployment as a whole.</summary>
    /// <param name="deployment">The deployment.</param>
    public static implicit operator Target(Deployment deployment) => new(deployment);

    /// <summary>Targets a deployment, or one of its services.</summary>
    /// <param name="reference">The deployment and its service.</param>
    public static implicit operator Target(DeploymentReference reference) => new(reference.Deployment) { Service = reference.Service };
}
