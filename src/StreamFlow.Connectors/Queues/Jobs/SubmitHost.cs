using System.Collections.Concurrent;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>The machine that has the commands of the scheduler. Counts how often each is run.</summary>
/// <param name="connector">The connector of the wrapped deployment.</param>
/// <param name="location">The location.</param>
/// <param name="environment">The variables that every command of the location gets.</param>
/// <param name="variables">The variables that the commands of the scheduler get besides.</param>
/// <param name="time">The clock.</param>
internal sealed class SubmitHost(
    IConnector connector,
    ExecutionLocation location,
    IReadOnlyDictionary<string, string> environment,
    IReadOnlyDictionary<string, string> variables,
    TimeProvider time)
{
    // A controller that is down keeps its clients waiting for up to a minute.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ILocationFileSystem Files { get; } = connector.GetFileSystem(location);

    public TimeProvider Time => time;

    /// <summary>Gets the variables that every command of the location gets, jobs too.</summary>
    public IReadOnlyDictionary<string, string> Environment => environment;

    /// <summary>Gets how often each command of the scheduler was run.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Runs a command of the scheduler.</summary>
    /// <param name="name">The name under which it is counted.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public ValueTask<CommandResult> RunAsync(string name, ShellCommand command, CancellationToken cancellationToken)
    {
        _counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
        var text = new ShellCommand();
        foreach (var (variable, value) in variables)
        {
            text.Export(variable, value);
        }

        return RunAsync(variables.Count == 0 ? command : text.Append(command), cancellationToken);
    }

    /// <summary>Runs another command.</summary>
    public async ValueTask<CommandResult> RunAsync(ShellCommand command, CancellationToken cancellationToken)
    {
        try
        {
            await using var shell = await connector.OpenShellAsync(location, cancellationToken);
            return await shell.RunAsync(command, Limit, cancellationToken);
        }
        catch (Exception error) when (error is IOException or TimeoutException or WorkflowExecutionException)
        {
            // The way to the host is down: as far as the scheduler is concerned, nothing is known.
            return new CommandResult(255) { StandardError = $"Connection refused: {error.Message}" };
        }
    }

    /// <summary>Writes a small text file.</summary>
    public async ValueTask WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        await using var stream = await Files.OpenWriteAsync(path, cancellationToken);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
