using StreamFlow.Core.Resources;

namespace StreamFlow.Core.Connectors;

/// <summary>A command to run at a location.</summary>
public sealed record CommandRequest
{
    /// <summary>Gets the words of the command: the program, then its arguments. They reach the program exactly as they are here; no shell interprets them.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Gets the environment variables of the command, on top of those of the location. A command gets no others.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = NoEnvironment;

    /// <summary>Gets the absolute path of the working directory; <see langword="null"/> leaves the choice to the connector.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Gets the absolute path of the file that becomes standard input; <see langword="null"/> for an empty one.</summary>
    public string? StandardInput { get; init; }

    /// <summary>Gets the absolute path of the file that standard output goes to; <see langword="null"/> to discard or, with <see cref="CaptureOutput"/>, to capture it.</summary>
    public string? StandardOutput { get; init; }

    /// <summary>Gets the absolute path of the file that standard error goes to; <see langword="null"/> to discard or capture it. The path of <see cref="StandardOutput"/> joins both in one file.</summary>
    public string? StandardError { get; init; }

    /// <summary>Gets whether what is not sent to a file comes back in the result. Default: false.</summary>
    public bool CaptureOutput { get; init; }

    /// <summary>Gets the time after which the command and all its children are ended; <see langword="null"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets the name under which a queue shows the job; <see langword="null"/> when the command is not a job.</summary>
    public string? JobName { get; init; }

    /// <summary>Gets what a job asks a scheduler for; connectors that run commands at once leave it alone. Default: nothing.</summary>
    public JobResources Resources { get; init; } = JobResources.Unspecified;

    /// <summary>Gets what is made before the command starts and looked at when it has ended; <see langword="null"/> for nothing. Only for connectors whose
    /// <see cref="IConnector.StagesJobs"/> is true.</summary>
    public JobStaging? Staging { get; init; }

    private static IReadOnlyDictionary<string, string> NoEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
