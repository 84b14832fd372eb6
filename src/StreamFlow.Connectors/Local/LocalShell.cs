using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Local;

/// <summary>Shell commands on this machine. Starting a process here is as fast as asking a shell that stays open, so each gets its own.</summary>
internal sealed class LocalShell(LocalConnector connector, ExecutionLocation location) : IShell
{
    public ValueTask<CommandResult> RunAsync(ShellCommand command, TimeSpan? timeout, CancellationToken cancellationToken) =>
        connector.RunAsync(
            location,
            new CommandRequest
            {
                Arguments = ["/bin/sh", "-c", command.ToString()],
                Environment = LocalStream.ShellEnvironment,
                CaptureOutput = true,
                Timeout = timeout,
            },
            cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
