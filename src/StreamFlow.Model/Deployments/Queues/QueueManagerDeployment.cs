using System.ComponentModel;

namespace StreamFlow;

/// <summary>What is common to the deployments that submit jobs to a batch queue: jobs go through the wrapped deployment, which has the scheduler's commands.</summary>
public abstract partial record QueueManagerDeployment : Deployment
{
    /// <summary>Gets how many jobs may be submitted at once. Default: 1.</summary>
    [DefaultValue(1)]
    [Range(1)]
    public int? MaxConcurrentJobs { get; init; }

    /// <summary>Gets how often the queue is asked about the jobs, in seconds. Default: 5.</summary>
    [DefaultValue(5)]
    [Range(1)]
    public TimeSpan? PollingInterval { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied by the built-in SSH connection, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public ByteSize? TransferBufferSize { get; init; }

    /// <summary>Gets the earlier way to give one template of the submitted script for every job.</summary>
    [ConfigFile]
    [DeprecatedOption("'services', with a template for each")]
    public string? File { get; init; }
}
