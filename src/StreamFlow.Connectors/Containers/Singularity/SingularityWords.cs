using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Builds the words of <c>singularity exec</c> and <c>singularity run</c>.</summary>
internal static class SingularityWords
{
    // What belongs to an instance, or is said by the job.
    private static readonly HashSet<string> NotForJobs = new(StringComparer.Ordinal)
    {
        nameof(SingularityOptions.Boot), nameof(SingularityOptions.PidFile), nameof(SingularityOptions.ContainerWorkdir), nameof(SingularityOptions.Home),
        nameof(SingularityOptions.NoHome), nameof(SingularityOptions.Cleanenv), nameof(SingularityOptions.Contain), nameof(SingularityOptions.Containall),
        nameof(SingularityOptions.Net), nameof(SingularityOptions.Network), nameof(SingularityOptions.NoEval),
    };

    /// <summary>Gives the words that run a command in a container of its own.</summary>
    /// <param name="facts">The engine.</param>
    /// <param name="options">What the user wants of all containers.</param>
    /// <param name="hasEntryPoint">Whether the image has an entry point, which <c>run</c> honours and <c>exec</c> does not.</param>
    /// <param name="request">The command.</param>
    /// <returns>The words, and the variables that the client has to have in its environment.</returns>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables) ForJob(
        SingularityFacts facts, SingularityOptions options, bool hasEntryPoint, ContainerRequest request)
    {
        var command = request.Command;
        List<string> words = [facts.Program, "--quiet", hasEntryPoint || command.Arguments.Count == 0 ? "run" : "exec"];
        if (options.Cleanenv ?? true)
        {
            words.Add("--cleanenv");
        }

        if (options.Containall ?? options.Contain ?? true)
        {
            words.Add("--containall");
        }
        else if (options.Contain ?? true)
        {
            words.Add("--contain");
        }

        words.Add("--no-eval"); // Values of variables are no shell text.
        AddNetwork(words, options, request.NetworkAccess);
        foreach (var mount in request.Mounts)
        {
            words.Add($"--mount={MountWords.Bind(mount, "destination", "ro")}");
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in command.Environment)
        {
            if (name == "HOME")
            {
                words.Add($"--home={HomeOf(request.Mounts, value)}");
            }
            else
            {
                variables[facts.VariablePrefix + name] = value;
            }
        }

        if (command.WorkingDirectory is { } directory)
        {
            words.Add($"--pwd={directory}");
        }

        if (request.Gpus is > 0 && options is { Nv: null, Rocm: null })
        {
            words.Add("--nv"); // The processors themselves are those that the machine shows the job.
        }

        words.AddRange(OptionFlags.Of(options, NotForJobs));
        words.Add(request.Image);
        words.AddRange(command.Arguments);
        return (words, variables);
    }

    private static void AddNetwork(List<string> words, SingularityOptions options, bool hasAccess)
    {
        if (!hasAccess)
        {
            words.Add("--net");
            words.Add("--network=none");
            return;
        }

        if (options.Net == true)
        {
            words.Add("--net");
        }

        if (options.Network is { } network)
        {
            words.Add($"--network={network}");
        }
    }

    // The home directory is a mount too: without a source, the program would mount an empty one over that of the job.
    private static string HomeOf(IReadOnlyList<ContainerMount> mounts, string home) =>
        mounts.FirstOrDefault(mount => mount.Target == home) is { } own && !own.Source.Contains(':', StringComparison.Ordinal) ? $"{own.Source}:{home}" : home;
}
