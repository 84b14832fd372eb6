namespace StreamFlow.Core.Processes;

/// <summary>A process that was started with pipes. Disposal ends it, with all its children, if it still runs.</summary>
public interface IRunningProcess : IAsyncDisposable
{
    /// <summary>Gets the identifier of the process, which is also that of its process group.</summary>
    int Id { get; }

    /// <summary>Gets the pipe to the standard input; empty when that is a file.</summary>
    Stream StandardInput { get; }

    /// <summary>Gets the pipe from the standard output; empty when that is a file.</summary>
    Stream StandardOutput { get; }

    /// <summary>Gets the pipe from the standard error; empty when that is a file.</summary>
    Stream StandardError { get; }

    /// <summary>Waits for the process to end.</summary>
    /// <param name="cancellationToken">Gives up waiting; the process goes on.</param>
    /// <returns>The exit code; 128 plus the number of the signal when a signal ended the process.</returns>
    Task<int> WaitAsync(CancellationToken cancellationToken);

    /// <summary>Ends the process and all its children: a request to end first, force after the grace period.</summary>
    /// <returns>A task that ends when they are gone.</returns>
    Task EndAsync();
}
