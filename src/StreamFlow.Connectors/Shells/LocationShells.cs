using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>Runs commands through the shells of one location. A shell that was lost is opened again; a command is repeated only if that can do no harm.</summary>
internal sealed class LocationShells : IAsyncDisposable
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const int MostPauses = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IShellSource _source;
    private readonly ShellPool _pool;
    private readonly TimeProvider _time;
    private readonly string _location;

    /// <summary>Makes the shells of a location; none is opened yet.</summary>
    /// <param name="location">The name of the location, for people.</param>
    /// <param name="source">Opens channels to POSIX shells there.</param>
    /// <param name="maximum">How many shells are open at most.</param>
    /// <param name="time">The clock.</param>
    public LocationShells(string location, IShellSource source, int maximum, TimeProvider time)
    {
        _location = location;
        _time = time;
        _source = source;
        _pool = new ShellPool(source, maximum, time);
    }

    /// <summary>Runs a command of the system's own that may be repeated: it asks, or does what has no further effect the second time.</summary>
    /// <exception cref="WorkflowExecutionException">The location cannot be reached.</exception>
    public async ValueTask<ShellAnswer> RunAsync(ShellCommand command, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await UseAsync((session, end) => session.RunAsync(command, end, cancellationToken), cancellationToken);
            }
            catch (ShellLostException error)
            {
                if (!await MayTryAgainAsync(error, attempt, cancellationToken))
                {
                    throw Unreachable(error);
                }
            }
        }
    }

    /// <summary>Runs a command of the user's and gives what it wrote. It runs once, or not at all.</summary>
    /// <exception cref="WorkflowExecutionException">The location cannot be reached, or the connection was lost while the command ran.</exception>
    public async ValueTask<ShellAnswer> CaptureAsync(ShellCommand command, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            ShellSession? used = null;
            long id = 0;
            try
            {
                return await UseAsync(
                    (session, end) =>
                    {
                        (used, id) = (session, session.NewId());
                        return session.CaptureAsync(id, command, end, cancellationToken);
                    },
                    cancellationToken);
            }
            catch (ShellLostException error)
            {
                if (attempt == MostAttempts || (used is not null && await AskAsync(used, id, cancellationToken) is not { HasBegun: false }))
                {
                    throw used is null ? Unreachable(error) : LostWhileRunning(error);
                }
            }
        }
    }

    /// <summary>Runs a job, however long it takes. It goes on when the connection is lost, and is found again when that is back.</summary>
    /// <param name="script">The text of the job, which sends its output to files and then says that it is ready (see <see cref="JobScript"/>).</param>
    /// <param name="staging">Says which directories to look into when it has ended; null for none.</param>
    /// <param name="cancellationToken">Ends the job and all its children.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="WorkflowExecutionException">The location cannot be reached, or the job could not be started.</exception>
    public async ValueTask<JobEnd> RunJobAsync(string script, JobStaging? staging, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var session = await RentAsync(cancellationToken);
            var id = session.NewId();
            try
            {
                ShellEvents events;
                try
                {
                    events = await session.StartAsync(id, script, staging, cancellationToken);
                }
                finally
                {
                    _pool.Return(session);
                }

                return await WaitAsync(session, events, cancellationToken);
            }
            catch (ShellLostException error)
            {
                var fate = await FollowAsync(session, id, cancellationToken);
                if (fate.ExitCode is { } exitCode)
                {
                    return new JobEnd(exitCode);
                }

                if (fate.HasBegun || attempt == MostAttempts)
                {
                    throw LostWhileRunning(error);
                }
            }
        }
    }

    /// <summary>Opens a shell for one caller, who disposes it.</summary>
    public async ValueTask<IShell> LeaseAsync(CancellationToken cancellationToken) => new LeasedShell(this, _pool, await RentAsync(cancellationToken), _time);

    /// <summary>Closes the shells that nobody uses.</summary>
    public void ReleaseIdle() => _pool.ReleaseIdle();

    /// <summary>Ends a process of the location that no shell of ours has started, with its children.</summary>
    public async Task EndAsync(int processId)
    {
        var session = await _pool.RentExtraAsync(CancellationToken.None);
        try
        {
            await session.EndAsync(processId, Grace, CancellationToken.None);
        }
        finally
        {
            _pool.Return(session);
        }
    }

    /// <summary>Ends a process that runs in a shell, from another one.</summary>
    public async ValueTask EndAsync(ShellSession busy, int processId)
    {
        ShellSession other;
        try
        {
            other = await _pool.RentExtraAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or StreamFlowException)
        {
            // Only one session is allowed: it has to be given up.
            await busy.AbandonAsync();
            other = await _pool.RentExtraAsync(CancellationToken.None);
        }

        try
        {
            await other.EndAsync(processId, Grace, CancellationToken.None);
        }
        finally
        {
            _pool.Return(other);
        }
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<ShellAnswer> UseAsync(Func<ShellSession, Func<int, ValueTask>, Task<ShellAnswer>> use, CancellationToken cancellationToken)
    {
        var session = await _pool.RentAsync(cancellationToken);
        try
        {
            return await use(session, processId => EndAsync(session, processId));
        }
        finally
        {
            _pool.Return(session);
        }
    }

    private async ValueTask<ShellSession> RentAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _pool.RentAsync(cancellationToken);
            }
            catch (ShellLostException error)
            {
                if (!await MayTryAgainAsync(error, attempt, cancellationToken))
                {
                    throw Unreachable(error);
                }
            }
        }
    }

    private async Task<JobEnd> WaitAsync(ShellSession session, ShellEvents events, CancellationToken cancellationToken)
    {
        try
        {
            var end = await events.Ended.WaitAsync(cancellationToken);
            return events.IsReady
                ? end
                : throw new WorkflowExecutionException($"the command could not be started at {_location}: {session.Diagnostics()}");
        }
        catch (OperationCanceledException)
        {
            try
            {
                if (await events.Begun is > 0 and var processId)
                {
                    await EndAsync(session, processId);
                }
            }
            catch (Exception error) when (error is IOException or StreamFlowException)
            {
                // The connection is gone; what matters to the caller is that the job was cancelled.
            }

            throw;
        }
    }

    // The job goes on without us; so we look for it from a new shell until it has ended.
    private async ValueTask<CommandFate> FollowAsync(ShellSession lost, long id, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var fate = await AskAsync(lost, id, cancellationToken);
                if (fate.ProcessId is null)
                {
                    return fate;
                }

                await Task.Delay(TimeSpan.FromSeconds(1), _time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            if ((await AskAsync(lost, id, CancellationToken.None)).ProcessId is { } processId)
            {
                await EndAsync(lost, processId);
            }

            throw;
        }
    }

    private async ValueTask<CommandFate> AskAsync(ShellSession lost, long id, CancellationToken cancellationToken)
    {
        var answer = await RunAsync(CommandFate.Question(lost.Directory, id), cancellationToken);
        return CommandFate.Parse(answer.OutputText);
    }

    // An engine that is being restarted is worth some patience; a container that is gone is not.
    private async ValueTask<bool> MayTryAgainAsync(ShellLostException error, int attempt, CancellationToken cancellationToken)
    {
        if (!_source.MayRecover(error.Message))
        {
            return attempt < MostAttempts;
        }

        await Task.Delay(Pause, _time, cancellationToken);
        return attempt < MostPauses;
    }

    private WorkflowExecutionException Unreachable(ShellLostException error) =>
        new($"{_location} cannot be used: {error.Message}", error);

    private WorkflowExecutionException LostWhileRunning(ShellLostException error) =>
        new($"the connection to {_location} was lost while the command ran, and nothing is known about how it ended; it was not run again. {error.Message}", error);
}
