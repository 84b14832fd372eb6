using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>One POSIX shell that stays open at the other end of a channel. Commands whose output is wanted run one after the other; jobs run beside them.</summary>
internal sealed class ShellSession : IAsyncDisposable
{
    /// <summary>The most bytes of one stream of one command that are kept in memory: 64 MiB.</summary>
    public const int CaptureLimit = 64 * 1024 * 1024;

    private const int MostDiagnostics = 40;
    private const int LongestArgument = 100_000; // Linux refuses a single argument of 128 KiB.

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ICommandChannel _channel;
    private readonly TimeProvider _time;
    private readonly string _token;
    private readonly FrameReader _answers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<long, ShellEvents> _running = new();
    private readonly Queue<string> _diagnostics = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastId;
    private Task _listening = Task.CompletedTask;

    private ShellSession(ICommandChannel channel, string token, TimeProvider time)
    {
        _channel = channel;
        _time = time;
        _token = token;
        _answers = new FrameReader(channel.StandardOutput);
    }

    /// <summary>Gets the process of the shell.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Gets the directory that the shell keeps its files in.</summary>
    public string Directory { get; private set; } = string.Empty;

    /// <summary>Gets whether the shell is gone.</summary>
    public bool IsLost => _lost.Task.IsCompleted;

    /// <summary>Gets whether jobs run in it.</summary>
    public bool HasJobs => !_running.IsEmpty;

    /// <summary>Gets or sets what is called when the last of its jobs has ended.</summary>
    public Action? JobsEnded { get; set; }

    /// <summary>Makes a shell of a channel whose command is one.</summary>
    /// <exception cref="ShellLostException">The channel ended before the shell answered; the message holds what was said instead.</exception>
    public static async Task<ShellSession> OpenAsync(ICommandChannel channel, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new ShellSession(channel, RandomNumberGenerator.GetHexString(32, lowercase: true), time);
        session._listening = session.ListenAsync();
        try
        {
            await session.WriteAsync(ShellScript.Create(session._token, CaptureLimit), cancellationToken);
            await session.GreetAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the system's own, which may be repeated and leaves no children.</summary>
    /// <exception cref="ShellLostException">The shell is gone.</exception>
    public Task<ShellAnswer> RunAsync(ShellCommand command, Func<int, ValueTask> end, CancellationToken cancellationToken) =>
        AskAsync(NewId(), "sf_f", command.ToString(), end, cancellationToken);

    /// <summary>Runs a command of the user's in a session of its own and gives what it wrote.</summary>
    /// <param name="id">The number of the command, from <see cref="NewId"/>.</param>
    /// <param name="command">The command.</param>
    /// <param name="end">Ends a process and its children from elsewhere.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <exception cref="ShellLostException">The shell is gone.</exception>
    public Task<ShellAnswer> CaptureAsync(long id, ShellCommand command, Func<int, ValueTask> end, CancellationToken cancellationToken) =>
        AskAsync(id, "sf_g", command.ToString(), end, cancellationToken);

    /// <summary>Ends a process of this machine with all its children: a request first, force after the time given.</summary>
    public async Task EndAsync(int processId, TimeSpan grace, CancellationToken cancellationToken)
    {
        var tenths = (long)Math.Ceiling(grace.TotalSeconds * 10);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var id = NewId();
            await WriteAsync($"sf_k {id} {processId} {tenths}\n", cancellationToken);
            await ReadAnswerAsync(id).WaitAsync(grace + Patience, _time, cancellationToken);
        }
        catch (TimeoutException error)
        {
            // Its machine does not answer: it is frozen, or cut off without anybody having said so.
            await AbandonAsync();
            throw Lost(error);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Numbers a command.</summary>
    public long NewId() => Interlocked.Increment(ref _lastId);

    /// <summary>Starts a job beside whatever else runs. Its output goes where its script says.</summary>
    /// <param name="id">The number of the job, from <see cref="NewId"/>.</param>
    /// <param name="script">Its text.</param>
    /// <param name="staging">Says which directories to look into when it has ended; null for none.</param>
    /// <param name="cancellationToken">Gives up before the job is begun.</param>
    /// <returns>What becomes of it.</returns>
    public async Task<ShellEvents> StartAsync(long id, string script, JobStaging? staging, CancellationToken cancellationToken)
    {
        var events = new ShellEvents();
        _running[id] = events;
        if (IsLost)
        {
            _running.TryRemove(id, out _);
            throw Lost(null);
        }

        var looks = staging is null ? string.Empty : $" {ShellCommand.Quote(staging.Listed ?? string.Empty)} {ShellCommand.Quote(staging.Temporary ?? string.Empty)}";
        await WriteAsync(Line("sf_b", id, script, looks), cancellationToken);
        return events;
    }

    /// <summary>Gives the latest lines that neither a command nor this protocol wrote: what the shell or the client of the connection had to say.</summary>
    public string Diagnostics()
    {
        lock (_diagnostics)
        {
            return string.Join('\n', _diagnostics);
        }
    }

    /// <summary>Closes the channel under whatever runs in the shell.</summary>
    public Task AbandonAsync()
    {
        SetLost();
        return _channel.EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsLost && ProcessId != 0 && !HasJobs)
        {
            try
            {
                await WriteAsync("sf_q\n", CancellationToken.None);
                await _channel.StandardInput.DisposeAsync();
                await _channel.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2), _time);
            }
            catch (Exception error) when (error is IOException or TimeoutException or StreamFlowException)
            {
                // It is being closed anyway.
            }
        }

        await _channel.DisposeAsync();
        await _listening;
        _writing.Dispose();
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            string? line;
            try
            {
                line = await _answers.ReadLineAsync(cancellationToken);
            }
            catch (IOException error)
            {
                throw Lost(error);
            }

            if (line is null)
            {
                await _listening; // The reason is said on standard error.
                throw Lost(null);
            }

            // Start-up files of a login may print something before.
            if (line.StartsWith(_token + " H ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ', 4);
                ProcessId = int.Parse(parts[2], CultureInfo.InvariantCulture);
                Directory = parts[3];
                if (Directory.Length == 0)
                {
                    throw new WorkflowExecutionException("no directory for temporary files can be written to: neither /dev/shm, $TMPDIR, /tmp, /var/tmp nor $HOME");
                }

                return;
            }
        }
    }

    // Only where the text becomes an argument of a program is its length limited.
    private string Line(string function, long id, string script, string rest = "")
    {
        if (function != "sf_g" || script.Length < LongestArgument / 4 || Encoding.UTF8.GetByteCount(script) < LongestArgument)
        {
            return $"{function} {id} {ShellCommand.Quote(script)}{rest}\n";
        }

        var file = ShellCommand.Quote($"{Directory}/{id}.sh");
        var text = ShellCommand.Quote($"rm -f {file}\n{script}");
        return $"printf '%s\\n' {text} >{file}; {function} {id} {ShellCommand.Quote(". " + file)}\n";
    }

    private async Task<ShellAnswer> AskAsync(long id, string function, string script, Func<int, ValueTask> end, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        var events = new ShellEvents();
        _running[id] = events;
        try
        {
            if (IsLost)
            {
                throw Lost(null);
            }

            await WriteAsync(Line(function, id, script), cancellationToken);
            var answer = ReadAnswerAsync(id);
            if (!cancellationToken.CanBeCanceled)
            {
                return await answer;
            }

            try
            {
                return await answer.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                await EndAsync(events, answer, end);
                throw;
            }
        }
        finally
        {
            _running.TryRemove(id, out _);
            _turn.Release();
        }
    }

    // The answer to a command that was ended has to be read as well, or it would be taken for that of the next one.
    private async Task EndAsync(ShellEvents events, Task<ShellAnswer> answer, Func<int, ValueTask> end)
    {
        try
        {
            var processId = await events.Begun.WaitAsync(TimeSpan.FromSeconds(10), _time);
            await end(processId);
            await answer.WaitAsync(TimeSpan.FromSeconds(10), _time);
        }
        catch (Exception error) when (error is IOException or TimeoutException or StreamFlowException)
        {
            await AbandonAsync();
        }
    }

    private async Task<ShellAnswer> ReadAnswerAsync(long id)
    {
        try
        {
            var line = await _answers.ReadLineAsync(CancellationToken.None);
            if (line is null)
            {
                throw Lost(null);
            }

            var parts = line.Split(' ');
            if (parts.Length != 5 || parts[0] != _token || long.Parse(parts[1], CultureInfo.InvariantCulture) != id)
            {
                throw Lost(null);
            }

            var output = await ReadStreamAsync(parts[3]);
            var error = await ReadStreamAsync(parts[4]);
            return new ShellAnswer(int.Parse(parts[2], CultureInfo.InvariantCulture), output, error);
        }
        catch (Exception error) when (error is IOException and not ShellLostException or ObjectDisposedException)
        {
            throw Lost(error);
        }
    }

    private async ValueTask<byte[]> ReadStreamAsync(string size)
    {
        var count = long.Parse(size, CultureInfo.InvariantCulture);
        return count <= CaptureLimit
            ? await _answers.ReadBytesAsync((int)count, CancellationToken.None)
            : throw new WorkflowExecutionException(
                $"the command wrote {count} bytes, more than the {CaptureLimit} that are kept in memory; send its output to a file, or read it as a stream");
    }

    private async ValueTask WriteAsync(string text, CancellationToken cancellationToken)
    {
        // A line that was written in part would spoil the next one, so a write that has begun is finished.
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await _channel.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);
            await _channel.StandardInput.FlushAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            await _listening.WaitAsync(TimeSpan.FromSeconds(1), _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw Lost(error);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ListenAsync()
    {
        await Task.Yield();
        var lines = new FrameReader(_channel.StandardError);
        try
        {
            while (await lines.ReadLineAsync(CancellationToken.None) is { } line)
            {
                Take(line);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The end, too.
        }

        SetLost();
    }

    private void Take(string line)
    {
        if (!line.StartsWith(_token, StringComparison.Ordinal))
        {
            lock (_diagnostics)
            {
                _diagnostics.Enqueue(line.TrimEnd('\r'));
                if (_diagnostics.Count > MostDiagnostics)
                {
                    _diagnostics.Dequeue();
                }
            }

            return;
        }

        var parts = line.Split(' ', 6);
        if (parts.Length < 3 || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var id) || !_running.TryGetValue(id, out var events))
        {
            return;
        }

        switch (parts[1])
        {
            case "P":
                events.SetBegun(int.Parse(parts[3], CultureInfo.InvariantCulture));
                break;
            case "R":
                events.SetReady();
                break;
            default:
                _running.TryRemove(id, out _);
                events.SetEnded(new JobEnd(int.Parse(parts[3], CultureInfo.InvariantCulture), parts[4] != "-", parts[5] == "!" ? null : parts[5]));
                if (!HasJobs)
                {
                    JobsEnded?.Invoke();
                }

                break;
        }
    }

    private void SetLost()
    {
        _lost.TrySetResult();
        foreach (var (_, events) in _running)
        {
            events.SetLost(Lost(null));
        }
    }

    private ShellLostException Lost(Exception? cause)
    {
        _lost.TrySetResult();
        var said = Diagnostics();
        return new ShellLostException(said.Length > 0 ? said : cause?.Message ?? "the shell ended", cause);
    }
}
