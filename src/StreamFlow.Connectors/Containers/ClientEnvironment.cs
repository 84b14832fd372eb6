namespace StreamFlow.Connectors.Containers;

/// <summary>The environment of an engine's client. Values for the container travel in it, and not as arguments, which every user of the machine can read.</summary>
/// <param name="ofProcess">The environment of this process, which a client on this machine needs: where its daemon is, how to log in.</param>
internal sealed class ClientEnvironment(IReadOnlyDictionary<string, string> ofProcess)
{
    // What changes how a client, or the loader and libraries under it, work.
    private static readonly string[] Prefixes =
        ["DOCKER_", "BUILDKIT_", "CONTAINER_", "CONTAINERS_", "PODMAN_", "APPTAINER", "SINGULARITY", "LD_", "XDG_", "SSH_", "GO"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "HOME", "PATH", "TMPDIR", "USER", "LOGNAME", "SHELL", "PWD", "LANG", "LC_ALL", "TERM", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
        "STORAGE_DRIVER", "STORAGE_OPTS", "SSL_CERT_FILE", "SSL_CERT_DIR",
    };

    /// <summary>Gets whether a variable of a job would change the client, so that it cannot travel in its environment.</summary>
    public static bool IsClients(string name) =>
        Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Gives the environment of a client.</summary>
    /// <param name="isLocal">Whether it runs on this machine; elsewhere the connector gives it the environment of its user.</param>
    /// <param name="added">What is added.</param>
    public IReadOnlyDictionary<string, string> Of(bool isLocal, IReadOnlyDictionary<string, string>? added = null)
    {
        if (!isLocal)
        {
            return added ?? new Dictionary<string, string>(StringComparer.Ordinal);
        }

        if (added is null or { Count: 0 })
        {
            return ofProcess;
        }

        var all = new Dictionary<string, string>(ofProcess, StringComparer.Ordinal);
        foreach (var (name, value) in added)
        {
            all[name] = value;
        }

        return all;
    }
}
