using System.Threading.Channels;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>Submits the jobs of a deployment: what comes together and is alike in one job array, and never faster than the controller can bear.</summary>
internal sealed class JobSubmitter : IAsyncDisposable
{
    private readonly BatchScheduler _scheduler;
    private readonly SubmitHost _host;
    private readonly ScriptSubmission _submission;
    private readonly QueueTiming _timing;
    private readonly TokenBucket _bucket;
    private readonly Channel<PendingSubmission> _waiting = Channel.CreateUnbounded<PendingSubmission>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private int? _arrayLimit;

    public JobSubmitter(BatchScheduler scheduler, SubmitHost host, ScriptSubmission submission, QueueTiming timing)
    {
        _scheduler = scheduler;
        _host = host;
        _submission = submission;
        _timing = timing;
        _bucket = new TokenBucket(timing.Burst, timing.SubmissionsPerSecond, host.Time);
        _loop = Task.Run(LoopAsync);
    }

    public void Add(PendingSubmission submission) => _waiting.Writer.TryWrite(submission);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(_stop.Token))
            {
                foreach (var group in (await GatherAsync()).GroupBy(static submission => submission.Key))
                {
                    await SubmitAsync([.. group]);
                }
            }
        }
        catch (OperationCanceledException)
        {
            while (_waiting.Reader.TryRead(out var submission))
            {
                submission.Job.End(new JobOutcome(143, FailureClass.Cancelled, "it was not submitted any more"));
            }
        }
    }

    // A scatter comes as many jobs one after the other: wait a little for the next, but not for ever.
    private async ValueTask<List<PendingSubmission>> GatherAsync()
    {
        var gathered = new List<PendingSubmission>();
        var start = _host.Time.GetTimestamp();
        while (true)
        {
            var before = gathered.Count;
            while (_waiting.Reader.TryRead(out var submission))
            {
                gathered.Add(submission);
            }

            if (_scheduler.ArrayIndexVariable is null
                || gathered.Count >= (_arrayLimit ?? _scheduler.DefaultArrayLimit)
                || gathered.Count == before
                || _host.Time.GetElapsedTime(start) >= _timing.LongestGathering
                || !gathered.Exists(static submission => submission.Service.CanGather))
            {
                return gathered;
            }

            await Task.Delay(_timing.Gathering, _host.Time, _stop.Token);
        }
    }

    private async ValueTask SubmitAsync(PendingSubmission[] alike)
    {
        var size = 1;
        if (alike.Length > 1 && _scheduler.ArrayIndexVariable is not null && alike[0].Service.CanGather)
        {
            size = _arrayLimit ??= await ReadArrayLimitAsync();
        }

        foreach (var chunk in alike.Chunk(Math.Max(1, size)))
        {
            await _bucket.TakeAsync(_stop.Token);
            if (!await _submission.TryAsync(chunk, _stop.Token))
            {
                // The site has no arrays of this size, or none at all.
                _arrayLimit = Math.Max(1, chunk.Length / 2);
                await SubmitAsync(chunk);
            }
        }
    }

    private async ValueTask<int> ReadArrayLimitAsync()
    {
        if (_scheduler.ArrayLimitCommand is not { } command)
        {
            return _scheduler.DefaultArrayLimit;
        }

        var result = await _host.RunAsync(_scheduler.ArrayLimitName, command, _stop.Token);
        return _scheduler.ParseArrayLimit(result) is { } limit ? Math.Min(limit, _scheduler.DefaultArrayLimit) : _scheduler.DefaultArrayLimit;
    }
}
