using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools;

/// <summary>Everything that is needed to run one job of a tool. All paths are absolute and as the command sees them.</summary>
internal sealed record JobPlan
{
    /// <summary>Gets the directories; the command runs in the output directory.</summary>
    public required JobDirectories Directories { get; init; }

    /// <summary>Gets the input object with paths, as expressions see it.</summary>
    public required RecordValue Inputs { get; init; }

    /// <summary>Gets the runtime object, as expressions see it.</summary>
    public required RecordValue Runtime { get; init; }

    /// <summary>Gets what has to be in place before the command starts, in the order in which to do it.</summary>
    public required IReadOnlyList<StagingItem> Staging { get; init; }

    /// <summary>Gets the location of each staged or in-place input by its path.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>Gets the program and its arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Gets the environment variables: HOME, TMPDIR and what the document sets.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Gets the path of the file for standard input, or null.</summary>
    public string? StandardInput { get; init; }

    /// <summary>Gets the path of the file for standard output, or null when it is no output.</summary>
    public string? StandardOutput { get; init; }

    /// <summary>Gets the path of the file for standard error, or null when it is no output.</summary>
    public string? StandardError { get; init; }

    /// <summary>Gets how long the command may run, or null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Gets whether the command may use the network; only containers can keep it from doing so.</summary>
    public bool NetworkAccess { get; init; }

    /// <summary>Gets whether results of earlier runs may be used instead.</summary>
    public bool EnableReuse { get; init; } = true;
}
