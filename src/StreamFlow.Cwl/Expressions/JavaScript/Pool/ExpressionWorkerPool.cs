using System.Globalization;
using System.Text;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>Keeps worker processes: started when they are needed, kept warm, replaced when they fail.</summary>
/// <remarks>
/// A worker answers in order, so the first of its unanswered evaluations is the one it works on: that one is to blame when it is
/// late or when the worker dies. The others are given to another worker.
/// </remarks>
internal sealed class ExpressionWorkerPool : IWorkerOwner, IAsyncDisposable
{
    // About what the start of a worker costs: below it, waiting for a busy one is quicker.
    private static readonly TimeSpan GrowthDelay = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly IProcessLauncher _launcher;
    private readonly Func<ProcessRequest> _command;
    private readonly ExpressionOptions _options;
    private readonly TimeProvider _time;
    private readonly List<WorkerProcess> _workers = [];
    private readonly LinkedList<Evaluation> _waiting = [];
    private readonly ITimer _growth;
    private bool _growthIsDue;
    private bool _disposed;

    /// <summary>Makes a pool; no process is started yet.</summary>
    /// <param name="launcher">Starts the workers.</param>
    /// <param name="command">Gives the command that starts a worker.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    public ExpressionWorkerPool(IProcessLauncher launcher, Func<ProcessRequest> command, ExpressionOptions options, TimeProvider time)
    {
        _launcher = launcher;
        _command = command;
        _options = options;
        _time = time;
        _growth = time.CreateTimer(static pool => ((ExpressionWorkerPool)pool!).OnGrowthDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gives a request to a worker and waits for the answer.</summary>
    /// <param name="script">The code.</param>
    /// <param name="library">Its library, or null to check the code only.</param>
    /// <param name="values">The encoded values of inputs, self and runtime.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The result as JSON.</returns>
    /// <exception cref="ScriptFailureException">There is no result.</exception>
    public Task<byte[]> SendAsync(JavaScriptPart script, ExpressionLibrary? library, byte[] values, CancellationToken cancellationToken) =>
        SendAsync(new Evaluation { Script = script, Library = library, Values = values, MadeAt = _time.GetTimestamp() }, cancellationToken);

    /// <summary>Lets a worker compile a script of a library.</summary>
    /// <param name="script">The code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ScriptFailureException">It cannot be compiled.</exception>
    public Task CheckLibraryAsync(string script, CancellationToken cancellationToken) =>
        SendAsync(
            new Evaluation { Script = new(script, IsBody: false, 0), Library = null, IsLibrary = true, Values = [], MadeAt = _time.GetTimestamp() },
            cancellationToken);

    private async Task<byte[]> SendAsync(Evaluation evaluation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _waiting.AddLast(evaluation);
            Dispatch();
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((Evaluation)state!).Cancel(token),
            evaluation);
        return await evaluation.Answer;
    }

    /// <summary>Starts a worker if there is none, so that the first request finds it ready.</summary>
    public void WarmUp()
    {
        lock (_gate)
        {
            if (_workers.Count == 0 && !_disposed)
            {
                StartWorker();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var ends = new List<Task>();
        lock (_gate)
        {
            _disposed = true;
            _growth.Dispose();
            foreach (var worker in _workers)
            {
                FailAll(worker.Sent.Select(static sent => sent.Evaluation), "the run has ended.");
                ends.Add(worker.DismissAsync());
            }

            FailAll(_waiting, "the run has ended.");
            _waiting.Clear();
        }

        await Task.WhenAll(ends);
    }

    /// <inheritdoc/>
    void IWorkerOwner.OnReady(WorkerProcess worker)
    {
        lock (_gate)
        {
            worker.MarkReady();
            worker.Timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Dispatch();
        }
    }

    /// <inheritdoc/>
    void IWorkerOwner.OnAnswer(WorkerProcess worker, FrameKind kind, int request, ReadOnlySpan<byte> content)
    {
        Evaluation evaluation;
        lock (_gate)
        {
            if (worker.IsDismissed)
            {
                return;
            }

            evaluation = worker.TakeAnswered(request);
            Watch(worker);
            Dispatch();
        }

        if (kind == FrameKind.Result)
        {
            evaluation.Complete(content.ToArray());
        }
        else
        {
            evaluation.Fail(Encoding.UTF8.GetString(content));
        }
    }

    /// <inheritdoc/>
    void IWorkerOwner.OnEnded(WorkerProcess worker, int exitCode)
    {
        lock (_gate)
        {
            if (worker.IsDismissed)
            {
                return;
            }

            _workers.Remove(worker);
            _ = worker.DismissAsync();
            if (worker.Sent.TryDequeue(out var guilty))
            {
                guilty.Evaluation.Fail(WorkerDeath.Describe(worker.Complaint, exitCode, _options));
                TakeBack(worker);
            }
            else if (!worker.IsReady)
            {
                FailAll(_waiting, WorkerDeath.DescribeStart(worker.Complaint, exitCode));
                _waiting.Clear();
            }

            Dispatch();
        }
    }

    private static void FailAll(IEnumerable<Evaluation> evaluations, string reason)
    {
        foreach (var evaluation in evaluations)
        {
            evaluation.Fail(reason);
        }
    }

    // Gives waiting evaluations to workers that have room, and sees to it that there is a worker.
    private void Dispatch()
    {
        while (_waiting.First is { } node)
        {
            if (node.Value.IsOver)
            {
                _waiting.RemoveFirst();
            }
            else if (WorkerFor(node.Value) is { } worker)
            {
                _waiting.RemoveFirst();
                Send(worker, node.Value);
            }
            else
            {
                break;
            }
        }

        if (_waiting.Count > 0 && !_disposed)
        {
            if (_workers.Count == 0)
            {
                StartWorker();
            }
            else if (!_growthIsDue && _workers.Count < _options.MaximumWorkers)
            {
                _growthIsDue = true;
                _growth.Change(GrowthDelay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private WorkerProcess? WorkerFor(Evaluation evaluation)
    {
        WorkerProcess? best = null;
        foreach (var worker in _workers)
        {
            if (worker.HasRoomFor(evaluation) && (best is null || worker.Sent.Count < best.Sent.Count))
            {
                best = worker;
            }
        }

        return best;
    }

    private void Send(WorkerProcess worker, Evaluation evaluation)
    {
        var wasIdle = worker.Sent.Count == 0;
        worker.TrySend(evaluation);
        if (wasIdle)
        {
            Watch(worker);
        }
    }

    // Sets the clock for the evaluation that the worker is at now.
    private void Watch(WorkerProcess worker)
    {
        worker.BusySince = _time.GetTimestamp();
        worker.Timer?.Change(worker.Sent.Count > 0 ? _options.Timeout : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void StartWorker()
    {
        try
        {
            var worker = new WorkerProcess(_launcher, _command(), this) { BusySince = _time.GetTimestamp() };
            worker.Timer = _time.CreateTimer(_ => OnLate(worker), null, _options.StartTimeout, Timeout.InfiniteTimeSpan);
            _workers.Add(worker);
        }
        catch (Exception e) when (e is ProcessStartException or ScriptFailureException)
        {
            FailAll(_waiting, $"no process could be started for JavaScript: {e.Message}");
            _waiting.Clear();
        }
    }

    private void OnGrowthDue()
    {
        lock (_gate)
        {
            _growthIsDue = false;
            if (_disposed || _workers.Count >= _options.MaximumWorkers || _waiting.First is not { } first)
            {
                return;
            }

            if (_time.GetElapsedTime(first.Value.MadeAt) >= GrowthDelay && _workers.TrueForAll(static worker => worker.IsReady))
            {
                StartWorker();
            }

            Dispatch();
        }
    }

    private void OnLate(WorkerProcess worker)
    {
        lock (_gate)
        {
            var limit = worker.IsReady ? _options.Timeout : _options.StartTimeout;
            if (worker.IsDismissed || (worker.IsReady && worker.Sent.Count == 0))
            {
                return;
            }

            var left = limit - _time.GetElapsedTime(worker.BusySince);
            if (left > TimeSpan.FromMilliseconds(1))
            {
                // The clock was set for an evaluation that has been answered meanwhile.
                worker.Timer?.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _workers.Remove(worker);
            _ = worker.DismissAsync();
            if (worker.Sent.TryDequeue(out var late))
            {
                var seconds = _options.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
                late.Evaluation.Fail($"it took longer than {seconds} s and was ended.");
                TakeBack(worker);
            }
            else
            {
                FailAll(_waiting, "a process for JavaScript was started, but did not get ready in time.");
                _waiting.Clear();
            }

            Dispatch();
        }
    }

    // What a worker was given but did not come to goes to the front again, in its order.
    private void TakeBack(WorkerProcess worker)
    {
        foreach (var (evaluation, _) in worker.Sent.Reverse())
        {
            _waiting.AddFirst(evaluation);
        }

        worker.Sent.Clear();
    }
}
