namespace StreamFlow.Connectors.Shells;

/// <summary>What becomes of a command in a shell.</summary>
internal sealed class ShellEvents
{
    private readonly TaskCompletionSource<int> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JobEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ShellEvents()
    {
        // Whoever does not wait for it must not be reported as having missed an error.
        _ = _begun.Task.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _ = _ended.Task.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Gets the process of the command, when it has begun.</summary>
    public Task<int> Begun => _begun.Task;

    /// <summary>Gets how the command ended, when it has.</summary>
    public Task<JobEnd> Ended => _ended.Task;

    /// <summary>Gets whether the files and the directory of the command were right, so that its program was started.</summary>
    public bool IsReady { get; private set; }

    public void SetBegun(int processId) => _begun.TrySetResult(processId);

    public void SetReady() => IsReady = true;

    public void SetEnded(JobEnd end)
    {
        _begun.TrySetResult(0);
        _ended.TrySetResult(end);
    }

    public void SetLost(ShellLostException error)
    {
        _begun.TrySetException(error);
        _ended.TrySetException(error);
    }
}
