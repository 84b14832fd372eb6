namespace StreamFlow.Connectors.Shells;

/// <summary>The few shells that are open at one location. One is enough for most; more are opened while all are busy.</summary>
/// <param name="source">Opens channels to shells at the location.</param>
/// <param name="maximum">How many are open at most.</param>
/// <param name="time">The clock.</param>
internal sealed class ShellPool(IShellSource source, int maximum, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Stack<ShellSession> _idle = new();
    private readonly HashSet<ShellSession> _open = [];
    private readonly Queue<TaskCompletionSource<ShellSession?>> _waiting = new();
    private int _maximum = maximum;
    private int _count;
    private bool _closed;

    /// <summary>Gives a shell that nobody else runs a command in; the caller returns it.</summary>
    /// <exception cref="ShellLostException">The shell that was opened ended at once.</exception>
    public async ValueTask<ShellSession> RentAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource<ShellSession?>? waiter = null;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_closed, this);
                if (TakeIdle() is { } idle)
                {
                    return idle;
                }

                if (_count < _maximum)
                {
                    _count++;
                }
                else
                {
                    waiter = new TaskCompletionSource<ShellSession?>(TaskCreationOptions.RunContinuationsAsynchronously);
                    _waiting.Enqueue(waiter);
                }
            }

            if (waiter is not null)
            {
                await using var registration = cancellationToken.Register(static state => ((TaskCompletionSource<ShellSession?>)state!).TrySetCanceled(), waiter);
                if (await waiter.Task is { } handed)
                {
                    return handed;
                }

                continue;
            }

            if (await OpenAsync(cancellationToken) is { } opened)
            {
                return opened;
            }
        }
    }

    /// <summary>Gives a shell besides those that are busy, however many there are.</summary>
    public async ValueTask<ShellSession> RentExtraAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (TakeIdle() is { } idle)
            {
                return idle;
            }

            _count++;
        }

        return await OpenAsync(cancellationToken) ?? throw new ShellLostException("no further session can be opened");
    }

    /// <summary>Takes a shell back.</summary>
    public void Return(ShellSession session)
    {
        var surplus = false;
        lock (_lock)
        {
            if (session.IsLost || _closed || ((_count > _maximum || source.IsStarved) && !session.HasJobs))
            {
                surplus = _open.Remove(session);
                _count--;
                WakeOne(null);
            }
            else if (!WakeOne(session))
            {
                _idle.Push(session);
            }
        }

        if (surplus)
        {
            _ = session.DisposeAsync().AsTask();
        }
    }

    /// <summary>Closes the shells that nobody uses.</summary>
    public void ReleaseIdle()
    {
        var released = new List<ShellSession>();
        lock (_lock)
        {
            foreach (var session in _idle.Where(static session => !session.HasJobs))
            {
                released.Add(session);
                _open.Remove(session);
                _count--;
            }

            if (released.Count == 0)
            {
                return;
            }

            var kept = _idle.Where(session => !released.Contains(session)).Reverse().ToArray();
            _idle.Clear();
            foreach (var session in kept)
            {
                _idle.Push(session);
            }
        }

        foreach (var session in released)
        {
            _ = session.DisposeAsync().AsTask();
        }
    }

    public async ValueTask DisposeAsync()
    {
        ShellSession[] sessions;
        lock (_lock)
        {
            _closed = true;
            sessions = [.. _open];
            _open.Clear();
            while (_waiting.TryDequeue(out var waiter))
            {
                waiter.TrySetException(new ObjectDisposedException(nameof(ShellPool)));
            }
        }

        await Task.WhenAll(sessions.Select(static session => session.DisposeAsync().AsTask()));
    }

    // Null when the other side allows no more sessions than are open; from then on nobody asks for more.
    private async ValueTask<ShellSession?> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            bool isFirst;
            lock (_lock)
            {
                isFirst = !_open.Any(static other => !other.IsLost);
            }

            // With another one open it is better to wait for that than for a place for one more.
            var session = await ShellSession.OpenAsync(await source.OpenAsync(mayWait: isFirst, cancellationToken), time, cancellationToken);
            session.JobsEnded = ReleaseIdleToOthers;
            lock (_lock)
            {
                _open.Add(session);
            }

            return session;
        }
        catch (Exception error)
        {
            lock (_lock)
            {
                _count--;
                if (error is ShellLostException or WorkflowExecutionException && _open.Any(static other => !other.IsLost))
                {
                    _maximum = Math.Max(1, _count);
                    return null;
                }

                WakeOne(null); // Whoever waits for a shell has to find out that there is none.
            }

            throw;
        }
    }

    // What a shell holds may be waited for since a time when it could not be closed, and nobody asks again.
    private void ReleaseIdleToOthers()
    {
        if (source.IsStarved)
        {
            ReleaseIdle();
        }
    }

    private ShellSession? TakeIdle()
    {
        while (_idle.TryPop(out var session))
        {
            if (!session.IsLost)
            {
                return session;
            }

            _open.Remove(session);
            _count--;
            _ = session.DisposeAsync().AsTask();
        }

        return null;
    }

    private bool WakeOne(ShellSession? session)
    {
        while (_waiting.TryDequeue(out var waiter))
        {
            if (waiter.TrySetResult(session))
            {
                return true;
            }
        }

        return false;
    }
}
