using System.ComponentModel;

namespace StreamFlow;

/// <summary>Runs a failed job again, after the jobs whose outputs it needs and that were lost.</summary>
[ConfigType("default", Aliases = ["rollback"])]
public sealed record RollbackFailureManager : FailureManager
{
    /// <summary>Gets how many times one job is run again. Default: unset, without limit.</summary>
    [ConfigKey("max_retries")]
    [Range(0)]
    public int? MaxRetries { get; init; }

    /// <summary>Gets the pause before a job is run again, in seconds. Default: 0.</summary>
    [ConfigKey("retry_delay")]
    [DefaultValue(0)]
    [Range(0)]
    public TimeSpan? RetryDelay { get; init; }
}
