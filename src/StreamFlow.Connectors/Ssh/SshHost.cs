using System.Security.Cryptography;
using Polly;
using Polly.Retry;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Ssh;

/// <summary>The connections to one host, and the sessions over them: no more of either than is allowed; who comes later waits.</summary>
internal sealed class SshHost : IDisposable
{
    private readonly SshDirectory _directory;
    private readonly ConnectorContext _context;
    private readonly SshHost? _tunnel;
    private readonly ResiliencePipeline _retries;
    private readonly int _maximumConnections;
    private readonly Lock _lock = new();
    private readonly List<SshMaster> _masters = [];
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private int _sessionsPerConnection;
    private SshSettings? _settings;

    /// <summary>Describes a host; nothing is opened yet.</summary>
    public SshHost(SshEndpoint endpoint, SshLimits limits, SshDirectory directory, SshHost? tunnel, ConnectorContext context)
    {
        Endpoint = endpoint;
        _directory = directory;
        _tunnel = tunnel;
        _context = context;
        _maximumConnections = limits.Connections;
        _sessionsPerConnection = limits.SessionsPerConnection;
        _retries = limits.Retries == 0
            ? ResiliencePipeline.Empty
            : new ResiliencePipelineBuilder { TimeProvider = context.Time }.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = limits.Retries,
                Delay = limits.RetryDelay,
                MaxDelay = limits.RetryDelay * 8,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<SshException>(static error => error.IsTransient),
            }).Build();
    }

    /// <summary>Gets the host.</summary>
    public SshEndpoint Endpoint { get; }

    /// <summary>Gets whether what goes over its connections is compressed by ssh; false before the first one is opened.</summary>
    public bool Compresses => _settings?.Compresses ?? false;

    /// <summary>Gets whether somebody waits for a session to end.</summary>
    public bool IsStarved
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Any(static waiter => !waiter.Task.IsCompleted);
            }
        }
    }

    /// <summary>Gets or sets what is called when somebody has to wait: whoever keeps a session for later use may give it up.</summary>
    public Action? Starved { get; set; }

    /// <summary>Opens the connection, if it is not open.</summary>
    /// <exception cref="SshException">It cannot be opened.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async token => await UseMasterAsync(token), cancellationToken);

    /// <summary>Starts a command.</summary>
    /// <param name="command">The command, for a POSIX shell.</param>
    /// <param name="mayWait">Whether to wait when all sessions are taken; otherwise that is an error.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SshException">It cannot be started.</exception>
    public async ValueTask<ICommandChannel> OpenAsync(ShellCommand command, bool mayWait, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(
            async token =>
            {
                while (true)
                {
                    var master = await TakeSessionAsync(mayWait, token);
                    if (await StartAsync(master, command, token) is { } channel)
                    {
                        return channel;
                    }
                }
            },
            cancellationToken);

    /// <summary>Gives an open connection.</summary>
    public async ValueTask<SshMaster> UseMasterAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_masters.Find(static master => master.IsAlive) is { } open)
            {
                return open;
            }
        }

        return await ConnectOneAsync(isMore: false, cancellationToken) ?? throw new SshException($"the host '{Endpoint.Name}' cannot be reached", isTransient: true);
    }

    /// <summary>Closes the connections; they are opened again when they are needed.</summary>
    public async ValueTask CloseAsync()
    {
        SshMaster[] masters;
        lock (_lock)
        {
            masters = [.. _masters];
            _masters.Clear();
        }

        foreach (var master in masters)
        {
            await master.DisposeAsync();
        }
    }

    public void Dispose() => _connecting.Dispose();

    private async ValueTask<SshMaster> TakeSessionAsync(bool mayWait, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource? waiter = null;
            lock (_lock)
            {
                foreach (var master in _masters)
                {
                    if (master.IsAlive && master.Sessions < _sessionsPerConnection)
                    {
                        master.Sessions++;
                        return master;
                    }
                }

                if (_masters.Count(static master => master.IsAlive) >= _maximumConnections)
                {
                    if (!mayWait)
                    {
                        throw new SshException($"all sessions to '{Endpoint.Name}' are taken", isTransient: false);
                    }

                    waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    _waiting.Enqueue(waiter);
                }
            }

            if (waiter is null)
            {
                await ConnectOneAsync(isMore: true, cancellationToken);
                continue;
            }

            Starved?.Invoke();
            await using var registration = cancellationToken.Register(static state => ((TaskCompletionSource)state!).TrySetCanceled(), waiter);
            await waiter.Task;
        }
    }

    // Logins are costly to both sides, and servers refuse many at once: one after the other.
    private async ValueTask<SshMaster?> ConnectOneAsync(bool isMore, CancellationToken cancellationToken)
    {
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            lock (_lock)
            {
                _masters.RemoveAll(static master => !master.IsAlive);
                if (_masters.Count > 0
                    && (!isMore || _masters.Count >= _maximumConnections || _masters.Exists(master => master.Sessions < _sessionsPerConnection)))
                {
                    return _masters[0];
                }
            }

            (SshEndpoint, string)? tunnel = _tunnel is null ? null : (_tunnel.Endpoint, (await _tunnel.UseMasterAsync(cancellationToken)).Socket);
            _settings ??= await SshSettings.ReadAsync(Endpoint, _context, cancellationToken);
            var master = await SshMaster.ConnectAsync(Endpoint, _settings, _directory, tunnel, _context, cancellationToken);
            lock (_lock)
            {
                _masters.Add(master);
            }

            _ = WakeAtEndAsync(master);
            return master;
        }
        finally
        {
            _connecting.Release();
        }
    }

    // Null when the server allows no more sessions than are open on the connection; that is remembered.
    private async ValueTask<SshChannel?> StartAsync(SshMaster master, ShellCommand command, CancellationToken cancellationToken)
    {
        // Start-up files of the login may print what does not belong to the command; and only a command that has answered has begun.
        var mark = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var text = new ShellCommand("exec", "/bin/sh", "-c", $"printf '%s\\n' {mark}; {command}").ToString();
        SshChannel? channel = null;
        try
        {
            channel = new SshChannel(
                _context.Processes.Start(new ProcessRequest { Arguments = SshArguments.Session(Endpoint, master.Socket, text), UsesSockets = true, GracePeriod = TimeSpan.FromSeconds(1) }),
                () => Release(master));
            if (await channel.BeginAsync(mark, cancellationToken))
            {
                return channel;
            }

            var said = await channel.ReadErrorAsync();
            await channel.DisposeAsync();
            if (master.IsAlive && said.Contains("open refused", StringComparison.OrdinalIgnoreCase))
            {
                lock (_lock)
                {
                    // Those that are open now, this one not counted any more, are what it allows.
                    _sessionsPerConnection = Math.Max(1, Math.Min(_sessionsPerConnection, master.Sessions));
                }

                return null;
            }

            throw new SshException($"the connection to '{Endpoint.Name}' ended: {(said.Length > 0 ? said : await ReasonAsync(master))}", isTransient: true);
        }
        catch (Exception error) when (error is not SshException)
        {
            if (channel is null)
            {
                Release(master);
            }
            else
            {
                await channel.DisposeAsync();
            }

            throw;
        }
    }

    private static async ValueTask<string> ReasonAsync(SshMaster master) => master.IsAlive ? "the session was not opened" : await master.WaitForEndAsync();

    private async Task WakeAtEndAsync(SshMaster master)
    {
        await master.WaitForEndAsync();
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiter))
            {
                waiter.TrySetResult();
            }
        }
    }

    private void Release(SshMaster master)
    {
        lock (_lock)
        {
            master.Sessions--;
            while (_waiting.TryDequeue(out var waiter) && !waiter.TrySetResult())
            {
            }
        }
    }
}
