using System.ComponentModel;

namespace StreamFlow;

/// <summary>Creates each deployment when it is needed, after those that it wraps, and destroys all at the end.</summary>
[ConfigType("default")]
public sealed record DefaultDeploymentManager : DeploymentManager
{
    /// <summary>Gets how many times a deployment that failed to come up is tried again, after what there was of it has been taken down. Default: 0.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    [DefaultValue(0)]
    [Range(0)]
    public int? Retries { get; init; }

    /// <summary>Gets the pause before a deployment is tried again, in seconds. Default: 5.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    [DefaultValue(5)]
    [Range(0)]
    public TimeSpan? RetryDelay { get; init; }
}
