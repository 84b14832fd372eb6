using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers;

/// <summary>The client program of a container engine at one location.</summary>
/// <param name="connector">The connector of the location.</param>
/// <param name="location">The location.</param>
/// <param name="environment">The environment of clients.</param>
internal sealed class EngineClient(IConnector connector, ExecutionLocation location, ClientEnvironment environment)
{
    /// <summary>The exit code for a program that does not exist, as shells have it.</summary>
    public const int NotFound = 127;

    /// <summary>Gets the connector.</summary>
    public IConnector Connector => connector;

    /// <summary>Gets the location.</summary>
    public ExecutionLocation Location => location;

    /// <summary>Gets the name of the location for people.</summary>
    public string Place => location.IsLocal ? "this machine" : location.ToString();

    /// <summary>Runs the client and captures what it says. A program that does not exist ends with 127.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="cancellationToken">Ends the client.</param>
    public ValueTask<CommandResult> AskAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) => AskAsync(words, null, cancellationToken);

    /// <summary>Runs the client and captures what it says. A program that does not exist ends with 127.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="variables">Variables that the client passes on to the container.</param>
    /// <param name="cancellationToken">Ends the client.</param>
    public async ValueTask<CommandResult> AskAsync(
        IReadOnlyList<string> words, IReadOnlyDictionary<string, string>? variables, CancellationToken cancellationToken)
    {
        try
        {
            return await connector.RunAsync(
                location,
                new CommandRequest { Arguments = words, Environment = environment.Of(location.IsLocal, variables), CaptureOutput = true },
                cancellationToken);
        }
        catch (ProcessStartException error) when (error.IsNotFound)
        {
            return new CommandResult(NotFound) { StandardError = error.Message };
        }
    }

    /// <summary>Runs a shell script that captures what it says.</summary>
    public ValueTask<CommandResult> AskAsync(ShellCommand script, CancellationToken cancellationToken) =>
        AskAsync(["/bin/sh", "-c", script.ToString()], cancellationToken);

    /// <summary>Runs the client as the job that a command asks for.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="variables">Variables that the client passes on to the container.</param>
    /// <param name="command">The command: the files of its streams, its time limit and its name are those of the client.</param>
    /// <param name="cancellationToken">Ends the client.</param>
    public ValueTask<CommandResult> RunAsync(
        IReadOnlyList<string> words, IReadOnlyDictionary<string, string> variables, CommandRequest command, CancellationToken cancellationToken) =>
        connector.RunAsync(
            location,
            command with { Arguments = words, Environment = environment.Of(location.IsLocal, variables), WorkingDirectory = null },
            cancellationToken);

    /// <summary>Makes directories that will be bound, where there is nothing yet; the engine would refuse, or make them as root.</summary>
    /// <param name="sources">The absolute paths.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask MakeSourcesAsync(IEnumerable<string> sources, CancellationToken cancellationToken)
    {
        var files = connector.GetFileSystem(location);
        foreach (var source in sources)
        {
            try
            {
                if (await files.StatAsync(source, followLinks: true, cancellationToken) is null)
                {
                    await files.CreateDirectoryAsync(source, cancellationToken);
                }
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                // The engine may be able to, and has its own words for it if not.
            }
        }
    }

    /// <summary>Gives the last words of a client that failed.</summary>
    public static string Words(CommandResult result)
    {
        var text = result.StandardError.Trim();
        text = text.Length > 0 ? text : result.StandardOutput.Trim();
        return text.Length > 0 ? text : $"exit code {result.ExitCode}";
    }
}
