namespace StreamFlow.Connectors.Shells;

/// <summary>Cancels what takes longer than it may, and knows that this was the reason.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly TimeSpan? _limit;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    private TimeLimit(TimeSpan? limit, TimeProvider time, CancellationToken caller)
    {
        _limit = limit;
        _caller = caller;
        if (limit is { } span)
        {
            _timer = new CancellationTokenSource(span, time);
            _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller);
        }
    }

    /// <summary>Gets the token that ends the work, for either reason.</summary>
    public CancellationToken Token => _either?.Token ?? _caller;

    /// <summary>Gets whether it was the limit, and not the caller, that ended the work.</summary>
    public bool IsExceeded => _timer is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public static TimeLimit Start(TimeSpan? limit, TimeProvider time, CancellationToken caller) => new(limit, time, caller);

    /// <summary>Makes the error that says so.</summary>
    public TimeoutException Exceeded(string what, Exception cause) =>
        new($"{what} ran longer than its limit of {_limit!.Value.TotalSeconds} s; it and its children were ended", cause);

    public void Dispose()
    {
        _timer?.Dispose();
        _either?.Dispose();
    }
}
