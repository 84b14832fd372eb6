using System.CommandLine;
using System.Reflection;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>version</c>: prints the version of the system.</summary>
internal static class VersionVerb
{
    /// <summary>Gets the version, without the build's suffix.</summary>
    public static string Version
    {
        get
        {
            var full = typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
            var suffix = full.IndexOf('+');
            return suffix < 0 ? full : full[..suffix];
        }
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(HostEnvironment environment)
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(_ => Print(environment));
        return command;
    }

    /// <summary>Prints the version.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(HostEnvironment environment)
    {
        environment.Output.WriteLine($"StreamFlow version {Version}");
        return ExitCode.Ok;
    }
}
