using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>The options of the CWL runner, and how a command line is read.</summary>
/// <remarks>
/// Not read with the library that reads the other command lines: which words are options after the document depends on
/// the inputs that the document declares, and the suites start this program hundreds of times.
/// </remarks>
internal static class RunnerOptions
{
    /// <summary>Gets the options in the order of the help.</summary>
    public static IReadOnlyList<RunnerOption> All { get; } =
    [
        new("--outdir", "DIR", "Put the outputs here. Default: the current directory.", static (a, v) => a with { OutputDirectory = v }),
        new("--tmpdir-prefix", "PREFIX", "How the names of the directories for temporary files and staged inputs begin.", static (a, v) => a with { TemporaryPrefix = v }),
        new("--tmp-outdir-prefix", "PREFIX", "How the names of the directories begin in which jobs work. Default: as --tmpdir-prefix.", static (a, v) => a with { TemporaryOutputPrefix = v }),
        new("--basedir", "DIR", "Paths given as options for inputs are relative to this directory.", static (a, v) => a with { BaseDirectory = v }),
        new("--streamflow-file", "FILE", "Run steps where this StreamFlow file binds them.", static (a, v) => a with { StreamFlowFile = v }),
        new("--name", "NAME", "The name of the run.", static (a, v) => a with { Name = v }),
        new("--quiet", null, "Print warnings and errors only.", static (a, _) => a with { Verbosity = Verbosity.Quiet }),
        new("--debug", null, "Print each job with its command, and the whole of an exception.", static (a, _) => a with { Verbosity = a.Verbosity == Verbosity.Quiet ? Verbosity.Quiet : Verbosity.Debug }),
        new("--color", "WHEN", "Use colours: auto, always or never.", Color),
        new("--parallel", null, "Run jobs in parallel, which is what happens anyway.", static (a, _) => a),
        new("--no-container", null, "Run commands without the containers that tools ask for.", static (a, _) => a with { Containers = ContainerChoice.None }),
        new("--docker", null, "Run containers with Docker, the default.", static (a, _) => a with { Containers = ContainerChoice.Docker }),
        new("--singularity", null, "Run containers with Singularity or Apptainer.", static (a, _) => a with { Containers = ContainerChoice.Singularity }),
        new("--podman", null, "Run containers with Podman.", static (a, _) => a with { Containers = ContainerChoice.Podman }),
        new("--enable-ext", null, "Allow extensions such as cwltool:Loop, which is what happens anyway.", static (a, _) => a),
        new("--validate", null, "Check the document and stop there.", static (a, _) => a with { Task = RunnerTask.Validate }),
        new("--print-deps", null, "Print the files that the document refers to.", static (a, _) => a with { Task = RunnerTask.PrintDependencies }),
        new("--print-dot", null, "Print the graph of the workflow for Graphviz.", static (a, _) => a with { Task = RunnerTask.PrintDot }),
        new("--pack", null, "Print the document, with all that it refers to, as one.", static (a, _) => a with { Task = RunnerTask.Pack }),
        new("--make-template", null, "Print a job file to fill in.", static (a, _) => a with { Task = RunnerTask.MakeTemplate }),
        new("--version", null, "Print the version.", static (a, _) => a with { Task = RunnerTask.Version }),
        new("--help", null, "Print this, and the inputs of the document.", static (a, _) => a with { Task = RunnerTask.Help }),
    ];

    /// <summary>Reads a command line up to and including the document; what follows is kept for when its inputs are known.</summary>
    public static RunnerArguments Parse(IReadOnlyList<string> words)
    {
        var arguments = new RunnerArguments();
        var i = 0;
        while (i < words.Count && arguments.Error is null)
        {
            var word = words[i];
            if (word.Length < 2 || word[0] != '-')
            {
                return arguments with { Tool = word, Rest = [.. words.Skip(i + 1)] };
            }

            if (!TryApply(words, ref i, ref arguments))
            {
                arguments = arguments with { Error = $"There is no option '{word}'." };
            }
        }

        return arguments;
    }

    /// <summary>Applies the option that stands at a place, and moves the place behind it.</summary>
    /// <returns>False when the word is no option of the runner.</returns>
    public static bool TryApply(IReadOnlyList<string> words, ref int index, ref RunnerArguments arguments)
    {
        var (name, value) = Split(words[index] is "-h" or "-?" ? "--help" : words[index]);
        foreach (var option in All)
        {
            if (option.Name != name)
            {
                continue;
            }

            index++;
            if (option.ValueName is null)
            {
                arguments = value is null
                    ? option.Apply(arguments, string.Empty)
                    : arguments with { Error = $"The option {name} takes no value." };
            }
            else if (value is not null || index < words.Count)
            {
                arguments = option.Apply(arguments, value ?? words[index++]);
            }
            else
            {
                arguments = arguments with { Error = $"The option {name} needs a value: {name} {option.ValueName}." };
            }

            return true;
        }

        return false;
    }

    /// <summary>Splits <c>--name=value</c>.</summary>
    public static (string Name, string? Value) Split(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
    }

    private static RunnerArguments Color(RunnerArguments arguments, string value) => value switch
    {
        "auto" => arguments with { Color = ColorMode.Auto },
        "always" => arguments with { Color = ColorMode.Always },
        "never" => arguments with { Color = ColorMode.Never },
        _ => arguments with { Error = $"'{value}' is not a value of --color; use auto, always or never." },
    };
}
