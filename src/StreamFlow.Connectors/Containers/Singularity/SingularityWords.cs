using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Builds the words of <c>singularity</c> for single commands, for instances and for jobs of a queue.</summary>
internal static class SingularityWords
{
    // What belongs to an instance, or is said by the job.
    private static readonly HashSet<string> NotForJobs = new(StringComparer.Ordinal)
    {
        nameof(SingularityOptions.Boot), nameof(SingularityOptions.PidFile), nameof(SingularityOptions.ContainerWorkdir), nameof(SingularityOptions.Home),
        nameof(SingularityOptions.NoHome), nameof(SingularityOptions.Cleanenv), nameof(SingularityOptions.Contain), nameof(SingularityOptions.Containall),
        nameof(SingularityOptions.Net), nameof(SingularityOptions.Network), nameof(SingularityOptions.NoEval),
    };

    private static readonly HashSet<string> NotForInstances = new(StringComparer.Ordinal) { nameof(SingularityOptions.Env), nameof(SingularityOptions.NoEval) };

    // A job has no start script, and its end is that of the container.
    private static readonly HashSet<string> NotForQueues = new(StringComparer.Ordinal)
    {
        nameof(SingularityOptions.Env), nameof(SingularityOptions.NoEval), nameof(SingularityOptions.Boot), nameof(SingularityOptions.PidFile),
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

    /// <summary>Gives the words that start an instance, as a deployment.</summary>
    /// <param name="facts">The engine.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="image">The image: a path, or an address.</param>
    /// <param name="name">The name of the instance.</param>
    /// <param name="environment">The variables of the instance.</param>
    /// <returns>The words, and the variables that the client has to have in its environment.</returns>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables) ForInstance(
        SingularityFacts facts, SingularityDeployment deployment, string image, string name, IReadOnlyDictionary<string, string> environment)
    {
        List<string> words = [facts.Program, "--quiet", "instance", "start", .. OptionFlags.Of(deployment, NotForInstances)];
        AddNoEvaluation(words, deployment);
        words.AddRange([image, name, .. deployment.Command ?? []]);
        return (words, VariablesOf(facts, environment));
    }

    /// <summary>Gives the words that run a command in an instance; the words of the command follow them.</summary>
    /// <param name="facts">The engine.</param>
    /// <param name="deployment">The deployment; what of it concerns each command and not the instance is repeated for each.</param>
    /// <param name="name">The name of the instance.</param>
    public static IReadOnlyList<string> ForEntering(SingularityFacts facts, SingularityDeployment deployment, string name)
    {
        List<string> words = [facts.Program, "--silent", "exec"];
        AddFlag(words, deployment.Cleanenv, "--cleanenv");
        AddFlag(words, deployment.Contain, "--contain");
        AddFlag(words, deployment.Containall, "--containall");
        AddFlag(words, deployment.Compat, "--compat");
        if (deployment.EnvFile is { } file)
        {
            words.Add($"--env-file={file}");
        }

        words.Add($"instance://{name}");
        return words;
    }

    /// <summary>Gives the words that run a command of a job in a container of its own, wherever the queue puts the job.</summary>
    /// <param name="facts">The engine.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="image">The image: a path, or an address.</param>
    /// <param name="environment">The variables of the deployment.</param>
    /// <param name="command">The command. The directory under which it works is seen in the container.</param>
    /// <returns>The words, and the variables that the client has to have in its environment.</returns>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables) ForQueuedJob(
        SingularityFacts facts, SingularityDeployment deployment, string image, IReadOnlyDictionary<string, string> environment, CommandRequest command)
    {
        List<string> words = [facts.Program, "--silent", "exec", .. OptionFlags.Of(deployment, NotForQueues)];
        AddNoEvaluation(words, deployment);
        if (command.WorkingDirectory is { } directory)
        {
            var shared = RootOf(directory);
            words.Add($"--mount={MountWords.Bind(new ContainerMount(shared, shared, IsReadOnly: false), "destination", "ro")}");
            words.Add($"--pwd={directory}");
        }

        words.Add(image);
        var all = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in command.Environment)
        {
            all[name] = value;
        }

        // The home directory of the user stays where it is, with what is installed there; only the variable is the job's.
        if (all.Remove("HOME", out var home))
        {
            words.AddRange(["/bin/sh", "-c", "HOME=$1 && export HOME && shift && exec \"$@\"", "sh", home]);
        }

        words.AddRange(command.Arguments);
        return (words, VariablesOf(facts, all));
    }

    // Jobs work in one directory each, all of them in one of the run, which is in that of the deployment.
    private static string RootOf(string directory)
    {
        var run = directory[..Math.Max(0, directory.TrimEnd('/').LastIndexOf('/'))];
        var root = run[..Math.Max(0, run.LastIndexOf('/'))];
        return root.Length > 0 ? root : run.Length > 0 ? run : directory;
    }

    // Values of variables are no shell text, unless the user says so.
    private static void AddNoEvaluation(List<string> words, SingularityDeployment deployment) => AddFlag(words, deployment.NoEval ?? true, "--no-eval");

    private static void AddFlag(List<string> words, bool? isSet, string flag)
    {
        if (isSet == true)
        {
            words.Add(flag);
        }
    }

    // In the environment of the client, where no other user can see the values.
    private static Dictionary<string, string> VariablesOf(SingularityFacts facts, IReadOnlyDictionary<string, string> environment) =>
        environment.ToDictionary(variable => facts.VariablePrefix + variable.Key, static variable => variable.Value, StringComparer.Ordinal);

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
