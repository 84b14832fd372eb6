namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>Lets a number of submissions through at once, and more as time goes by, so that no burst reaches the controller.</summary>
/// <param name="capacity">How many go through at once.</param>
/// <param name="perSecond">How many more each second.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenBucket(int capacity, double perSecond, TimeProvider time)
{
    private double _tokens = capacity;
    private long _last = time.GetTimestamp();

    /// <summary>Waits for a token and takes it. Callers come one at a time.</summary>
    public async ValueTask TakeAsync(CancellationToken cancellationToken)
    {
        Refill();
        if (_tokens < 1)
        {
            await Task.Delay(TimeSpan.FromSeconds((1 - _tokens) / perSecond), time, cancellationToken);
            Refill();
        }

        _tokens = Math.Max(0, _tokens - 1);
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(capacity, _tokens + (time.GetElapsedTime(_last, now).TotalSeconds * perSecond));
        _last = now;
    }
}
