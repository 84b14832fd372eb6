namespace StreamFlow;

/// <summary>Jobs submitted to PBS Professional or OpenPBS with <c>qsub</c>.</summary>
[ConnectorType("pbs", CanWrap = true, IsBatch = true)]
public sealed record PbsDeployment : QueueManagerDeployment
{
    /// <summary>Gets ways of submitting a job, by service name: options of <c>qsub</c>, or a template of the script.</summary>
    [ServiceMap]
    public ValueMap<PbsService> Services { get; init; } = new();
}
