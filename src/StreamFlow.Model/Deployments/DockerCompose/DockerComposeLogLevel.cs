namespace StreamFlow;

/// <summary>How much the Docker client writes to its log.</summary>
public enum DockerComposeLogLevel
{
    /// <summary>Everything, for the search of faults.</summary>
    [ConfigName("DEBUG")]
    Debug,

    /// <summary>What is going on.</summary>
    [ConfigName("INFO")]
    Info,

    /// <summary>What may be wrong.</summary>
    [ConfigName("WARNING")]
    Warning,

    /// <summary>What is wrong.</summary>
    [ConfigName("ERROR")]
    Error,

    /// <summary>Only what ends the client.</summary>
    [ConfigName("CRITICAL")]
    Critical,
}
