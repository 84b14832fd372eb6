using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Local;

/// <summary>Starts commands of the system's own on this machine, as opposed to jobs, with their standard streams open.</summary>
internal static class LocalChannel
{
    /// <summary>Gets the environment of commands that belong to the system and not to a job.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = ReadEnvironment();

    public static IRunningProcess Open(IProcessLauncher processes, ExecutionLocation location, ShellCommand command)
    {
        var environment = new Dictionary<string, string>(Environment, StringComparer.Ordinal);
        foreach (var (name, value) in location.Environment)
        {
            environment[name] = value;
        }

        return processes.Start(new ProcessRequest
        {
            Arguments = ["/bin/sh", "-c", command.ToString()],
            Environment = environment,
            UsesSockets = true,
        });
    }

    private static Dictionary<string, string> ReadEnvironment()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin",
            ["HOME"] = System.Environment.GetEnvironmentVariable("HOME") ?? "/",
            ["LC_ALL"] = "C",
        };

        // Clients of other machines and of container engines are told by these where to find what they need.
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name is "USER" or "LOGNAME" or "TMPDIR" or "SSH_AUTH_SOCK" or "XDG_RUNTIME_DIR" or "XDG_CONFIG_HOME" or "KUBECONFIG"
                || name.StartsWith("DOCKER_", StringComparison.Ordinal)
                || name.StartsWith("CONTAINER", StringComparison.Ordinal)
                || name.StartsWith("APPTAINER_", StringComparison.Ordinal)
                || name.StartsWith("SINGULARITY_", StringComparison.Ordinal)
                || name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase))
            {
                environment[name] = (string?)variable.Value ?? string.Empty;
            }
        }

        return environment;
    }
}
