using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Tracking;

/// <summary>Follows all jobs of a deployment to their ends with one query an interval. What a query does not tell stays unknown.</summary>
internal sealed class JobTracker : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, QueueJob> _jobs = new(StringComparer.Ordinal);
    private readonly BatchScheduler _scheduler;
    private readonly SubmitHost _host;
    private readonly QueuedJobLedger _ledger;
    private readonly QueueTiming _timing;
    private readonly PollingClock _clock;
    private readonly StatusPoll _poll;
    private readonly JobEndings _endings;
    private readonly JobCancellation _cancellation;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private TaskCompletionSource _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JobTracker(BatchScheduler scheduler, SubmitHost host, QueuedJobLedger ledger, QueueTiming timing, Action<string> warn)
    {
        _scheduler = scheduler;
        _host = host;
        _ledger = ledger;
        _timing = timing;
        _clock = new PollingClock(timing);
        _poll = new StatusPoll(scheduler, host, _clock, warn);
        _endings = new JobEndings(new JobTraceReader(host), timing);
        _cancellation = new JobCancellation(scheduler, host, warn);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Gets the jobs that are not over.</summary>
    public IReadOnlyList<QueueJob> Jobs
    {
        get
        {
            lock (_lock)
            {
                return [.. _jobs.Values];
            }
        }
    }

    /// <summary>Begins to follow jobs.</summary>
    public void Add(IReadOnlyList<QueueJob> jobs)
    {
        lock (_lock)
        {
            foreach (var job in jobs)
            {
                _jobs[job.NativeId!] = job;
            }
        }

        Wake();
    }

    /// <summary>Has jobs ended; those that are not submitted yet are not submitted any more.</summary>
    public void Cancel(IEnumerable<QueueJob> jobs)
    {
        foreach (var job in jobs)
        {
            job.IsCancelled = true;
        }

        Wake();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var last = _host.Time.GetTimestamp();
        try
        {
            while (true)
            {
                var wake = Volatile.Read(ref _wake);
                var jobs = Jobs;
                if (jobs.Count == 0)
                {
                    await wake.Task.WaitAsync(_stop.Token);
                    Rearm(wake);

                    // Whoever asks for the end of a scatter does so one job after the other.
                    await Task.Delay(TimeSpan.FromMilliseconds(50), _host.Time, _stop.Token);
                    continue;
                }

                await _cancellation.SendAsync(jobs, _stop.Token);
                var due = _clock.Next(jobs, _host.Time.GetUtcNow()) - _host.Time.GetElapsedTime(last);
                if (due > TimeSpan.Zero && await WaitAsync(due, wake))
                {
                    continue;
                }

                last = _host.Time.GetTimestamp();
                await PollAsync(jobs);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
        catch (Exception error)
        {
            // Nobody would ever learn of the end of these jobs.
            foreach (var job in Jobs)
            {
                job.Fail(error);
            }

            throw;
        }
    }

    private async ValueTask PollAsync(IReadOnlyList<QueueJob> jobs)
    {
        var open = new List<QueueJob>(jobs.Count);
        var over = new List<QueueJob>();
        foreach (var job in jobs)
        {
            (JobEndings.IsOver(job) ? over : open).Add(job);
        }

        if (open.Count > 0)
        {
            over.AddRange(await _poll.AskAsync(open, _stop.Token));
        }

        if (over.Count == 0)
        {
            return;
        }

        var ended = await _endings.SettleAsync(over, _stop.Token);
        if (ended.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var (job, _) in ended)
            {
                _jobs.Remove(job.NativeId!);
            }
        }

        await _ledger.WriteAsync(QueuedJobStage.Ended, ended.ConvertAll(static pair => pair.Job), _stop.Token);
        foreach (var (job, outcome) in ended)
        {
            job.End(outcome);
        }
    }

    // True when something else has to be done first.
    private async ValueTask<bool> WaitAsync(TimeSpan time, TaskCompletionSource wake)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var delay = Task.Delay(time, _host.Time, either.Token);
        var first = await Task.WhenAny(delay, wake.Task);
        await either.CancelAsync();
        _stop.Token.ThrowIfCancellationRequested();
        if (first == delay)
        {
            return false;
        }

        Rearm(wake);
        await Task.Delay(TimeSpan.FromMilliseconds(50), _host.Time, _stop.Token);
        return true;
    }

    private void Wake() => Volatile.Read(ref _wake).TrySetResult();

    private void Rearm(TaskCompletionSource used) =>
        Interlocked.CompareExchange(ref _wake, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), used);
}
