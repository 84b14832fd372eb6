namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Ends the worker from inside when its parent no longer can: after the parent's death a loop would spin for ever.</summary>
/// <remarks>The parent's own clock is stricter; this one allows some seconds more.</remarks>
internal sealed class WorkerWatchdog : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly long _maximumMemory;
    private readonly ITimer _timer;
    private long _startedAt;

    /// <summary>Begins to watch.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="timeout">How long an evaluation may take.</param>
    /// <param name="maximumMemory">How much memory, in bytes, objects may take; the whole process may take as much again.</param>
    public WorkerWatchdog(TimeProvider time, TimeSpan timeout, long maximumMemory)
    {
        _time = time;
        _timeout = timeout;
        _maximumMemory = maximumMemory;
        _timer = time.CreateTimer(static watchdog => ((WorkerWatchdog)watchdog!).Look(), this, Interval, Interval);
    }

    /// <summary>Marks the time of an evaluation.</summary>
    public Watching Watch()
    {
        Volatile.Write(ref _startedAt, _time.GetTimestamp());
        return new Watching(this);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var startedAt = Volatile.Read(ref _startedAt);
        if (startedAt == 0)
        {
            return;
        }

        if (_time.GetElapsedTime(startedAt) > _timeout + Allowance)
        {
            Environment.FailFast("The evaluation took too long.");
        }

        if (Environment.WorkingSet > 2 * _maximumMemory)
        {
            Environment.FailFast(Protocol.WorkerProtocol.OutOfMemory);
        }
    }

    /// <summary>The time of one evaluation; disposal ends it.</summary>
    /// <param name="watchdog">Who watches.</param>
    internal readonly struct Watching(WorkerWatchdog watchdog) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Volatile.Write(ref watchdog._startedAt, 0);
    }
}
