namespace StreamFlow.Core.Processes;

/// <summary>A process to start.</summary>
public sealed record ProcessRequest
{
    /// <summary>Gets the words of the command: the program, then its arguments. A program without a slash is looked up in the <c>PATH</c> of <see cref="Environment"/>.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Gets the whole environment of the process; <see langword="null"/> for that of this process.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Gets the working directory; <see langword="null"/> for that of this process.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Gets the file that becomes standard input; <see langword="null"/> for an empty one or a pipe.</summary>
    public string? StandardInput { get; init; }

    /// <summary>Gets the file that standard output goes to; <see langword="null"/> to discard it or for a pipe.</summary>
    public string? StandardOutput { get; init; }

    /// <summary>Gets the file that standard error goes to; <see langword="null"/> to discard it or for a pipe. The path of <see cref="StandardOutput"/> joins both.</summary>
    public string? StandardError { get; init; }

    /// <summary>Gets whether the standard streams are sockets rather than pipes: waiting for one then takes no thread, but a program
    /// cannot open <c>/dev/stdout</c> by its name. Meant for clients of remote machines. Default: false.</summary>
    public bool UsesSockets { get; init; }

    /// <summary>Gets how long a process that was asked to end may take before it is forced to. Default: 5 seconds.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(5);
}
