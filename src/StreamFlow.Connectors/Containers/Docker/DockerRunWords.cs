using System.Globalization;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Builds the words of <c>docker run</c>, for single commands and for containers that stay up.</summary>
internal static class DockerRunWords
{
    // What belongs to a container that stays up, or would name one thing for several containers.
    private static readonly HashSet<string> NotForJobs = new(StringComparer.Ordinal)
    {
        nameof(DockerOptions.Rm), nameof(DockerOptions.Init), nameof(DockerOptions.Restart), nameof(DockerOptions.Cidfile),
        nameof(DockerOptions.ContainerWorkdir), nameof(DockerOptions.Network), nameof(DockerOptions.LogDriver), nameof(DockerOptions.ReadOnly),
        nameof(DockerOptions.User), nameof(DockerOptions.Memory), nameof(DockerOptions.MemorySwap), nameof(DockerOptions.Cpus),
    };

    private static readonly HashSet<string> NotForDeployments = new(StringComparer.Ordinal)
    {
        nameof(DockerOptions.Rm), nameof(DockerOptions.Init), nameof(DockerOptions.Env),
    };

    /// <summary>Gives the words that run a command in a container of its own.</summary>
    /// <param name="facts">The engine.</param>
    /// <param name="options">What the user wants of all containers.</param>
    /// <param name="name">The name of the container.</param>
    /// <param name="request">The command.</param>
    /// <returns>The words, and the variables that the client has to have in its environment.</returns>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables) ForJob(
        DockerFacts facts, DockerOptions options, string name, ContainerRequest request)
    {
        var command = request.Command;
        List<string> words = [facts.Program, "run", $"--name={name}", "--rm"];
        if (options.Init ?? !facts.IsPodman && facts.HasInit)
        {
            words.Add("--init");
        }

        if (command.StandardInput is not null)
        {
            words.Add("--interactive");
        }

        words.Add($"--log-driver={options.LogDriver ?? "none"}");
        if (options.ReadOnly ?? true)
        {
            words.Add("--read-only");
        }

        AddUser(words, facts, options);
        words.AddRange(Networks(request.NetworkAccess ? options.Network : ["none"]));
        AddLimits(words, facts, options, request);
        if (command.WorkingDirectory is { } directory)
        {
            words.Add($"--workdir={directory}");
        }

        words.AddRange(request.Mounts.Select(static mount => $"--mount={MountWords.Bind(mount, "target", "readonly")}"));
        var variables = AddVariables(words, command.Environment);
        words.AddRange(OptionFlags.Of(options, NotForJobs));
        words.Add(request.Image);
        words.AddRange(command.Arguments);
        return (words, variables);
    }

    /// <summary>Gives the words that start a container which stays up, as a deployment.</summary>
    /// <param name="program">The client program.</param>
    /// <param name="name">The name of the container.</param>
    /// <param name="deployment">The deployment.</param>
    /// <returns>The words, and the variables that the client has to have in its environment.</returns>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables) ForDeployment(
        string program, string name, DockerDeployment deployment)
    {
        List<string> words = [program, "run", "--detach", "--interactive", $"--name={name}"];
        if (deployment.Rm ?? true)
        {
            words.Add("--rm");
        }

        if (deployment.Init ?? true)
        {
            words.Add("--init");
        }

        // A name alone passes on the value that the client has.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in deployment.Env ?? [])
        {
            var end = entry.IndexOf('=', StringComparison.Ordinal);
            if (end < 0)
            {
                words.Add($"--env={entry}");
            }
            else
            {
                AddVariable(words, variables, entry[..end], entry[(end + 1)..]);
            }
        }

        words.AddRange(OptionFlags.Of(deployment, NotForDeployments));
        words.Add(deployment.Image);
        words.AddRange(deployment.Command ?? []);
        return (words, variables);
    }

    private static void AddUser(List<string> words, DockerFacts facts, DockerOptions options)
    {
        if (options.User is { } user)
        {
            words.Add($"--user={user}");
            return;
        }

        if (facts.User is not { } caller)
        {
            return;
        }

        words.Add($"--user={caller}");
        if (facts.IsPodman && !caller.StartsWith("0:", StringComparison.Ordinal) && options.Userns is null)
        {
            words.Add("--userns=keep-id");
        }
    }

    private static IEnumerable<string> Networks(ValueList<string>? networks) => (networks ?? []).Select(static network => $"--network={network}");

    // The options of the user come first; what a document asks for is no more than the machine has, which engines refuse.
    private static void AddLimits(List<string> words, DockerFacts facts, DockerOptions options, ContainerRequest request)
    {
        var memory = options.Memory ?? (facts.HasMemoryLimit ? request.Memory : null);
        if (memory is { } bytes)
        {
            words.Add($"--memory={bytes}");
            if (options.MemorySwap is null && !facts.HasSwapLimit)
            {
                words.Add("--memory-swap=-1");
            }
        }

        if (options.MemorySwap is { } swap)
        {
            words.Add($"--memory-swap={swap}");
        }

        var cores = options.Cpus ?? (facts.HasCpuLimit && options.CpuQuota is null && options.CpuPeriod is null ? request.Cores : null);
        if (cores is { } count and > 0)
        {
            var most = facts.Cores > 0 && options.Cpus is null ? Math.Min(count, facts.Cores) : count;
            words.Add(string.Create(CultureInfo.InvariantCulture, $"--cpus={most:0.###}"));
        }

        if (options.Gpus is null && request.Gpus is > 0 and var gpus)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"--gpus={gpus}"));
        }
    }

    private static Dictionary<string, string> AddVariables(List<string> words, IReadOnlyDictionary<string, string> environment)
    {
        var passed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in environment)
        {
            AddVariable(words, passed, name, value);
        }

        return passed;
    }

    // A variable without value is taken from the environment of the client, where no other user can see it.
    private static void AddVariable(List<string> words, Dictionary<string, string> passed, string name, string value)
    {
        if (ClientEnvironment.IsClients(name))
        {
            words.Add($"--env={name}={value}");
        }
        else
        {
            words.Add($"--env={name}");
            passed[name] = value;
        }
    }
}
