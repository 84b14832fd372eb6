namespace StreamFlow;

/// <summary>Jobs submitted to Slurm with <c>sbatch</c>.</summary>
[ConnectorType("slurm", CanWrap = true, IsBatch = true)]
public sealed record SlurmDeployment : QueueManagerDeployment
{
    /// <summary>Gets ways of submitting a job, by service name: options of <c>sbatch</c>, or a template of the script.</summary>
    [ServiceMap]
    public ValueMap<SlurmService> Services { get; init; } = new();
}
