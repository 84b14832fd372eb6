namespace StreamFlow;

/// <summary>Creates each deployment when it is needed, after those that it wraps, and destroys all at the end.</summary>
[ConfigType("default")]
public sealed record DefaultDeploymentManager : DeploymentManager;
