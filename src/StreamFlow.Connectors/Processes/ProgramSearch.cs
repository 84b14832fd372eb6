using System.Collections.Concurrent;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>Finds a program as a shell does: by its path, or by its name in the directories of <c>PATH</c>.</summary>
internal static class ProgramSearch
{
    private const string DefaultPath = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly ConcurrentDictionary<(string Name, string Path), string> Found = new();

    public static string Find(string name, IReadOnlyDictionary<string, string> environment, string? workingDirectory)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return name;
        }

        var path = environment.TryGetValue("PATH", out var value) && value.Length > 0 ? value : DefaultPath;
        if (Found.TryGetValue((name, path), out var known) && File.Exists(known))
        {
            return known;
        }

        foreach (var directory in path.Split(':'))
        {
            // A relative or empty entry means the working directory of the process that starts.
            var absolute = directory.StartsWith('/') ? directory : Path.Join(workingDirectory ?? Environment.CurrentDirectory, directory);
            var candidate = Path.Join(absolute, name);
            if (IsExecutable(candidate))
            {
                if (directory.StartsWith('/'))
                {
                    Found[(name, path)] = candidate;
                }

                return candidate;
            }
        }

        throw new ProcessStartException($"cannot start '{name}': no such program in PATH ({path})", isNotFound: true);
    }

    private static bool IsExecutable(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None;
}
