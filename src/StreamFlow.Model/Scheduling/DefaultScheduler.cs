using System.ComponentModel;

namespace StreamFlow;

/// <summary>Assigns each job to the first of its targets that has room.</summary>
[ConfigType("default")]
public sealed record DefaultScheduler : Scheduler
{
    /// <summary>Gets how often waiting jobs are looked at again besides whenever a job changes, in seconds. Default: 0, only then.</summary>
    [ConfigKey("retry_delay")]
    [DefaultValue(0)]
    [Range(0)]
    public TimeSpan? RetryDelay { get; init; }
}
