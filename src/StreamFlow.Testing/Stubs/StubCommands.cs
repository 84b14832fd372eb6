using StreamFlow.Core.Shells;

namespace StreamFlow.Testing.Stubs;

/// <summary>Shell scripts that stand for commands, in a directory that is searched first.</summary>
internal sealed class StubCommands
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _directory;
    private readonly HashSet<string> _names;

    private StubCommands(string directory, IEnumerable<string> names)
    {
        _directory = directory;
        _names = new(names, StringComparer.Ordinal);
        var rest = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
        SearchPath = _names.Count == 0 ? rest : $"{directory}{Path.PathSeparator}{rest}";
    }

    /// <summary>Gets where commands are searched.</summary>
    public string SearchPath { get; }

    /// <summary>Checks the name of a command.</summary>
    /// <exception cref="ArgumentException">It is a path.</exception>
    public static void CheckName(string command)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        if (command.Contains('/', StringComparison.Ordinal) || command is "." or "..")
        {
            throw new ArgumentException($"'{command}' is a path; a stub stands for a command that tools run by its name.", nameof(command));
        }
    }

    /// <summary>Writes the scripts.</summary>
    /// <param name="directory">Where to; made when there are any.</param>
    /// <param name="scripts">The scripts by the names of their commands.</param>
    public static StubCommands Write(string directory, IReadOnlyDictionary<string, string> scripts)
    {
        foreach (var (name, script) in scripts)
        {
            Directory.CreateDirectory(directory);
            Directory.CreateDirectory(CallsDirectory(directory, name));
            var path = Path.Combine(directory, name);

            // Each call has a file of its own, whose name sorts by time; arguments end with a null character, which none can hold.
            File.WriteAllText(path, $$"""
                #!/bin/sh
                calls={{ShellCommand.Quote(CallsDirectory(directory, name))}}
                printf '%s\0' "$@" > "$calls/$(date +%s%N).$$"
                {{script}}

                """);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, Executable);
            }
        }

        return new StubCommands(directory, scripts.Keys);
    }

    /// <summary>Gives the arguments of each call.</summary>
    /// <exception cref="ArgumentException">There is no such stub.</exception>
    public IReadOnlyList<IReadOnlyList<string>> CallsOf(string command) => _names.Contains(command)
        ? [.. Directory.EnumerateFiles(CallsDirectory(_directory, command)).Order(StringComparer.Ordinal).Select(Arguments)]
        : throw new ArgumentException($"There is no stub for '{command}'.", nameof(command));

    // printf without arguments writes one null character.
    private static IReadOnlyList<string> Arguments(string file) =>
        File.ReadAllText(file) is var text && text == "\0" ? [] : text[..^1].Split('\0');

    private static string CallsDirectory(string directory, string name) => Path.Combine(directory, ".calls", name);
}
