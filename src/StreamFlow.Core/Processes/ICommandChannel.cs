namespace StreamFlow.Core.Processes;

/// <summary>A running command, here or at a location, with its three standard streams. Disposal ends it if it still runs.</summary>
public interface ICommandChannel : IAsyncDisposable
{
    /// <summary>Gets the stream to the standard input; disposing it is the end of the input.</summary>
    Stream StandardInput { get; }

    /// <summary>Gets the stream from the standard output.</summary>
    Stream StandardOutput { get; }

    /// <summary>Gets the stream from the standard error.</summary>
    Stream StandardError { get; }

    /// <summary>Waits for the command to end.</summary>
    /// <param name="cancellationToken">Gives up waiting; the command goes on.</param>
    /// <returns>The exit code; 128 plus the number of the signal when a signal ended the command.</returns>
    Task<int> WaitAsync(CancellationToken cancellationToken);

    /// <summary>Ends the command: a request to end first, force after a grace period.</summary>
    /// <returns>A task that ends when it is gone, or, for a command of another machine, when the channel to it is closed.</returns>
    Task EndAsync();
}
