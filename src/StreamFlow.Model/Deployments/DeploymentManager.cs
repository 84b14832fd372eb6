namespace StreamFlow;

/// <summary>What creates and destroys deployments. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record DeploymentManager;
