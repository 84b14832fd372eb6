namespace StreamFlow.Core.Shells;

/// <summary>A POSIX shell that stays open between commands, so that each costs a round trip and not a process.</summary>
public interface IShell : IAsyncDisposable
{
    /// <summary>Runs one command and waits for it to end. Commands of one shell run one after the other.</summary>
    /// <param name="command">The command.</param>
    /// <param name="timeout">The time after which the command and all its children are ended; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Ends the command and all its children.</param>
    /// <returns>The exit code and what the command wrote, standard output and standard error apart.</returns>
    /// <exception cref="TimeoutException">The command took longer than <paramref name="timeout"/>.</exception>
    ValueTask<Connectors.CommandResult> RunAsync(ShellCommand command, TimeSpan? timeout, CancellationToken cancellationToken);
}
