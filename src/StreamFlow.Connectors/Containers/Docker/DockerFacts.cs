using System.Text.Json;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>What a Docker or Podman of one location says about itself.</summary>
/// <param name="Program">The client program.</param>
/// <param name="User">The <c>uid:gid</c> that owns what its commands write, or null when files belong to the caller anyway.</param>
internal sealed record DockerFacts(string Program, string? User)
{
    /// <summary>Gets the number of processors of the engine's machine; 0 when it does not say.</summary>
    public int Cores { get; init; }

    /// <summary>Gets whether memory can be limited.</summary>
    public bool HasMemoryLimit { get; init; } = true;

    /// <summary>Gets whether swap can be limited; without it, a limit of memory alone makes the client print a warning.</summary>
    public bool HasSwapLimit { get; init; } = true;

    /// <summary>Gets whether processors can be limited.</summary>
    public bool HasCpuLimit { get; init; } = true;

    /// <summary>Gets whether a small init process can be put in front of the command.</summary>
    public bool HasInit { get; init; }

    /// <summary>Gets whether this is Podman.</summary>
    public bool IsPodman { get; init; }

    /// <summary>Gets the <c>uid:gid</c> inside of a container whose files belong to the caller outside; null when no user there does.</summary>
    public string? CallerInside { get; init; }

    /// <summary>Reads what <c>docker info --format '{{json .}}'</c> or <c>podman info</c> printed.</summary>
    /// <param name="program">The client program.</param>
    /// <param name="user">The <c>uid:gid</c> of the caller.</param>
    /// <param name="json">The output.</param>
    /// <exception cref="JsonException">It is not what these programs print.</exception>
    public static DockerFacts Read(string program, string user, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.TryGetProperty("host", out var host))
        {
            return new DockerFacts(program, user)
            {
                IsPodman = true,
                Cores = host.TryGetProperty("cpus", out var cpus) ? cpus.GetInt32() : 0,
                CallerInside = host.TryGetProperty("security", out var podman) && Flag(podman, "rootless") ? "0:0" : user,
            };
        }

        // Root of a rootless daemon is the user who runs it; one with 'userns-remap' gives all users other numbers.
        var isRootless = HasSecurity(root, "name=rootless");
        return new DockerFacts(program, isRootless ? null : user)
        {
            CallerInside = isRootless ? "0:0" : HasSecurity(root, "name=userns") ? null : user,
            Cores = root.TryGetProperty("NCPU", out var count) ? count.GetInt32() : 0,
            HasMemoryLimit = Flag(root, "MemoryLimit"),
            HasSwapLimit = Flag(root, "SwapLimit"),
            HasCpuLimit = Flag(root, "CpuCfsQuota") || Flag(root, "CPUCfsQuota"),
            HasInit = root.TryGetProperty("InitBinary", out var init) && init.GetString() is { Length: > 0 },
        };
    }

    private static bool HasSecurity(JsonElement root, string option) =>
        root.TryGetProperty("SecurityOptions", out var options) && options.ValueKind == JsonValueKind.Array
        && options.EnumerateArray().Any(entry => entry.GetString()?.StartsWith(option, StringComparison.Ordinal) == true);

    private static bool Flag(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
