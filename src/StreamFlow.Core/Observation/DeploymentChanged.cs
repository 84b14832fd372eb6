namespace StreamFlow.Core.Observation;

/// <summary>The state of a deployment changed.</summary>
/// <param name="Time">When.</param>
/// <param name="Deployment">The name of the deployment.</param>
/// <param name="State">The new state.</param>
/// <param name="Error">Why it failed; <see langword="null"/> unless <paramref name="State"/> is <see cref="DeploymentState.Failed"/>.</param>
public sealed record DeploymentChanged(DateTimeOffset Time, string Deployment, DeploymentState State, Exception? Error = null) : WorkflowEvent(Time);
