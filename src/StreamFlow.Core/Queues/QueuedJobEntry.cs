namespace StreamFlow.Core.Queues;

/// <summary>One line of the record of jobs that were given to queues: enough to find a job again when this process is gone.</summary>
public sealed record QueuedJobEntry
{
    /// <summary>Gets how far the job has come.</summary>
    public required QueuedJobStage Stage { get; init; }

    /// <summary>Gets the name of the deployment.</summary>
    public required string Deployment { get; init; }

    /// <summary>Gets the directory of the job at the submitting host, which no other job has: its identity.</summary>
    public required string Directory { get; init; }

    /// <summary>Gets the name under which the scheduler knows the job, which no other submission has.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the place of the job in a job array; <see langword="null"/> when it was submitted alone.</summary>
    public int? ArrayIndex { get; init; }

    /// <summary>Gets the identifier that the scheduler gave; <see langword="null"/> before the job is submitted.</summary>
    public string? NativeId { get; init; }

    /// <summary>Gets when the entry was made.</summary>
    public required DateTimeOffset Time { get; init; }
}
