namespace StreamFlow;

/// <summary>Jobs submitted to Flux with <c>flux batch</c>.</summary>
[ConnectorType("flux", CanWrap = true, IsBatch = true)]
public sealed record FluxDeployment : QueueManagerDeployment
{
    /// <summary>Gets ways of submitting a job, by service name: options of <c>flux batch</c>, or a template of the script.</summary>
    [ServiceMap]
    public ValueMap<FluxService> Services { get; init; } = new();
}
