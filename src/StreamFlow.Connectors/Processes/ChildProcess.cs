using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>A child process that leads a process group of its own.</summary>
internal sealed class ChildProcess : IRunningProcess
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeSpan _gracePeriod;
    private readonly TimeProvider _time;

    public ChildProcess(int id, TimeSpan gracePeriod, TimeProvider time)
    {
        Id = id;
        _gracePeriod = gracePeriod;
        _time = time;
    }

    public int Id { get; }

    public Stream StandardInput { get; init; } = Stream.Null;

    public Stream StandardOutput { get; init; } = Stream.Null;

    public Stream StandardError { get; init; } = Stream.Null;

    public Task<int> WaitAsync(CancellationToken cancellationToken) => _exit.Task.WaitAsync(cancellationToken);

    public void SetExit(int exitCode) => _exit.TrySetResult(exitCode);

    public void SetLost(Exception error) => _exit.TrySetException(error);

    public async Task EndAsync()
    {
        if (_exit.Task.IsCompleted)
        {
            return;
        }

        // Children that left the group (setsid) are found by descent, as long as their parents live.
        var strays = ProcessTree.Descendants(Id);
        if (_gracePeriod <= TimeSpan.Zero)
        {
            SignalAll(strays, LibC.Kill);
            await _exit.Task;
            return;
        }

        SignalAll(strays, LibC.Terminate);
        try
        {
            await _exit.Task.WaitAsync(_gracePeriod, _time);
        }
        catch (TimeoutException)
        {
            strays.UnionWith(ProcessTree.Descendants(Id));
            SignalAll(strays, LibC.Kill);
            await _exit.Task;
        }

        await EndStraysAsync(strays);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await StandardInput.DisposeAsync();
        await StandardOutput.DisposeAsync();
        await StandardError.DisposeAsync();
    }

    // They are nobody's children by now, so nobody says when they have ended.
    private async Task EndStraysAsync(HashSet<int> strays)
    {
        var begun = _time.GetTimestamp();
        while (strays.RemoveWhere(static stray => !ProcessTree.IsAlive(stray)) >= 0 && strays.Count > 0)
        {
            if (_time.GetElapsedTime(begun) > _gracePeriod)
            {
                SignalAll(strays, LibC.Kill);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), _time);
        }
    }

    private void SignalAll(HashSet<int> strays, int signal)
    {
        _ = LibC.Signal(-Id, signal);
        foreach (var stray in strays)
        {
            _ = LibC.Signal(stray, signal);
        }
    }
}
