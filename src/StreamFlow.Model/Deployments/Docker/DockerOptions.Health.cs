using System.ComponentModel;

namespace StreamFlow;

// Health checks and logs.
public abstract partial record DockerOptions
{
    /// <summary>Gets the command that tells whether the container is healthy. Flag <c>--health-cmd</c>.</summary>
    [CommandFlag("--health-cmd")]
    [MutuallyExclusive("health-check")]
    public string? HealthCmd { get; init; }

    /// <summary>Gets the time between two health checks; zero for that of the image. Default: <c>0s</c>. Flag <c>--health-interval</c>.</summary>
    [Duration(DurationFormat.Go)]
    [DefaultValue("0s")]
    [CommandFlag("--health-interval")]
    public TimeSpan? HealthInterval { get; init; }

    /// <summary>Gets how many failures in a row make the container unhealthy. Flag <c>--health-retries</c>.</summary>
    [Range(0)]
    [CommandFlag("--health-retries")]
    public int? HealthRetries { get; init; }

    /// <summary>Gets how long failures do not count after the start; zero for that of the image. Default: <c>0s</c>. Flag <c>--health-start-period</c>.</summary>
    [Duration(DurationFormat.Go)]
    [DefaultValue("0s")]
    [CommandFlag("--health-start-period")]
    public TimeSpan? HealthStartPeriod { get; init; }

    /// <summary>Gets how long one health check may take; zero for that of the image. Default: <c>0s</c>. Flag <c>--health-timeout</c>.</summary>
    [Duration(DurationFormat.Go)]
    [DefaultValue("0s")]
    [CommandFlag("--health-timeout")]
    public TimeSpan? HealthTimeout { get; init; }

    /// <summary>Gets the driver that receives the output of the main process, for example <c>json-file</c> or <c>none</c>. Flag <c>--log-driver</c>.</summary>
    [CommandFlag("--log-driver")]
    public string? LogDriver { get; init; }

    /// <summary>Gets options of the log driver, each <c>key=value</c>. Flag <c>--log-opt</c>.</summary>
    [ConfigKey("logOpt", "logOpts")]
    [UniqueItems]
    [CommandFlag("--log-opt")]
    public ValueList<string>? LogOpt { get; init; }

    /// <summary>Gets whether the health check of the image is switched off. Default: false. Flag <c>--no-healthcheck</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-healthcheck")]
    [MutuallyExclusive("health-check")]
    public bool? NoHealthcheck { get; init; }
}
