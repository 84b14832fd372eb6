using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>What the command line of the CWL runner says.</summary>
internal sealed record RunnerArguments
{
    /// <summary>Gets what to do.</summary>
    public RunnerTask Task { get; init; }

    /// <summary>Gets the document; null when the command line names none.</summary>
    public string? Tool { get; init; }

    /// <summary>Gets the words after the document: a job file, options for its inputs, or both.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>Gets the directory for the outputs. Default: null, the current one.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>Gets the beginning of the names of the directories for temporary files and staged inputs. Default: null, in the system's temporary directory.</summary>
    public string? TemporaryPrefix { get; init; }

    /// <summary>Gets the beginning of the names of the directories in which jobs work. Default: null, that of temporary files.</summary>
    public string? TemporaryOutputPrefix { get; init; }

    /// <summary>Gets the directory to which paths given as options for inputs are relative. Default: null, the current one.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>Gets the StreamFlow file that says where steps run. Default: null, everything runs here.</summary>
    public string? StreamFlowFile { get; init; }

    /// <summary>Gets the name of the run. Default: null, one is made up.</summary>
    public string? Name { get; init; }

    /// <summary>Gets what runs containers.</summary>
    public ContainerChoice Containers { get; init; }

    /// <summary>Gets how much to say.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>Gets when to use colours.</summary>
    public ColorMode Color { get; init; }

    /// <summary>Gets what is wrong with the command line; null when nothing is.</summary>
    public string? Error { get; init; }
}
