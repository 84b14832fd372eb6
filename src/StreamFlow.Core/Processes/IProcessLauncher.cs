namespace StreamFlow.Core.Processes;

/// <summary>Starts processes on this machine. The only way that this system does so, apart from tests.</summary>
public interface IProcessLauncher
{
    /// <summary>Starts a process in a process group of its own, with the environment of the request and no other, and waits for it to end.</summary>
    /// <param name="request">What to start.</param>
    /// <param name="cancellationToken">Ends the process and all its children: a request to end first, force after <see cref="ProcessRequest.GracePeriod"/>.</param>
    /// <returns>The exit code; 128 plus the number of the signal when a signal ended the process.</returns>
    /// <exception cref="ProcessStartException">The process could not be started.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process and its children are gone.</exception>
    ValueTask<int> RunAsync(ProcessRequest request, CancellationToken cancellationToken);

    /// <summary>Starts a process whose standard streams are pipes to this process.</summary>
    /// <param name="request">What to start; its file redirections take precedence over pipes.</param>
    /// <returns>The running process.</returns>
    /// <exception cref="ProcessStartException">The process could not be started.</exception>
    IRunningProcess Start(ProcessRequest request);
}
