namespace StreamFlow.Core.Observation;

/// <summary>What a deployment asked of its scheduler; told when the deployment is taken down.</summary>
/// <param name="Time">When.</param>
/// <param name="Deployment">The name of the deployment.</param>
/// <param name="Jobs">How many jobs it was given.</param>
/// <param name="Commands">How often each command of the scheduler was run, by the name of the command.</param>
public sealed record SchedulerUsed(DateTimeOffset Time, string Deployment, int Jobs, IReadOnlyDictionary<string, int> Commands) : WorkflowEvent(Time);
