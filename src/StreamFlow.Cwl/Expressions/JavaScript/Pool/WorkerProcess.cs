using System.Text;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>One worker process and the pipe to it. Its owner holds one lock for all that is not said to need none.</summary>
internal sealed class WorkerProcess
{
    // A pipe holds 64 KiB on Linux; below that a write never waits for the worker.
    private const int PipeRoom = 48 * 1024;

    // Noise of a program's start that may stand before the greeting.
    private const int MaximumNoise = 64 * 1024;

    private const int LongestComplaint = 16 * 1024;
    private const int ReaderStackSize = 256 * 1024;

    private readonly IRunningProcess _process;
    private readonly IWorkerOwner _owner;
    private readonly FrameWriter _writer = new();
    private readonly WorkerScripts _scripts = new();
    private readonly StringBuilder _complaint = new();
    private readonly Thread _complaintReader;
    private int _lastRequest;
    private int _lastAnswer;
    private int _bytesInPipe;

    /// <summary>Starts a worker and listens to it.</summary>
    /// <exception cref="ProcessStartException">It cannot be started.</exception>
    public WorkerProcess(IProcessLauncher launcher, ProcessRequest command, IWorkerOwner owner)
    {
        _owner = owner;
        _process = launcher.Start(command);
        _complaintReader = new Thread(ReadComplaint, ReaderStackSize) { IsBackground = true, Name = "expression worker's errors" };
        _complaintReader.Start();
        new Thread(ReadAnswers, ReaderStackSize) { IsBackground = true, Name = "expression worker's answers" }.Start();
    }

    /// <summary>Gets the evaluations that it was given, in the order in which it works on them.</summary>
    public Queue<SentEvaluation> Sent { get; } = new();

    /// <summary>Gets whether it has greeted.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Gets whether it has been given up.</summary>
    public bool IsDismissed { get; private set; }

    /// <summary>Gets or sets since when it works on the first of <see cref="Sent"/>, or since when it starts.</summary>
    public long BusySince { get; set; }

    /// <summary>Gets or sets the clock that watches it.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Gets the last that it said on standard error. Needs no lock once it has ended.</summary>
    public string Complaint => _complaint.ToString();

    /// <summary>Tells whether it can be given an evaluation without waiting for the pipe.</summary>
    public bool HasRoomFor(Evaluation evaluation) =>
        IsReady && !IsDismissed && (Sent.Count == 0 || _bytesInPipe + evaluation.Values.Length + evaluation.Script.Code.Length < PipeRoom);

    /// <summary>Gives it an evaluation.</summary>
    /// <returns>Whether it took it; otherwise it is dying, and will be reported to its owner as dead.</returns>
    public bool TrySend(Evaluation evaluation)
    {
        _writer.Clear();
        _scripts.Write(_writer, evaluation, ++_lastRequest);
        var written = _writer.Written;
        Sent.Enqueue(new SentEvaluation(evaluation, written.Length));
        _bytesInPipe += written.Length;
        try
        {
            _process.StandardInput.Write(written);
            _process.StandardInput.Flush();
            return true;
        }
        catch (IOException)
        {
            // The pipe is broken: the reader of the answers sees its end too and tells the owner.
            return false;
        }
    }

    /// <summary>Takes the evaluation that was answered off <see cref="Sent"/>.</summary>
    public Evaluation TakeAnswered(int request)
    {
        if (request != ++_lastAnswer)
        {
            throw new InvalidOperationException($"A worker answered request {request} where {_lastAnswer} was next.");
        }

        var (evaluation, length) = Sent.Dequeue();
        _bytesInPipe -= length;
        return evaluation;
    }

    /// <summary>Notes that it has greeted.</summary>
    public void MarkReady() => IsReady = true;

    /// <summary>Ends it at once.</summary>
    /// <returns>A task that ends when it is gone; nobody needs to wait for it.</returns>
    public Task DismissAsync()
    {
        IsDismissed = true;
        Timer?.Dispose();
        return EndAsync();
    }

    private async Task EndAsync()
    {
        try
        {
            await _process.DisposeAsync();
        }
        catch (StreamFlowException)
        {
            // It is gone, and its exit code with it, which nobody asks for.
        }
    }

    private void ReadAnswers()
    {
        var exitCode = -1;
        try
        {
            var frames = new FrameStream(_process.StandardOutput);
            if (frames.TrySkipTo(WorkerProtocol.Greeting, MaximumNoise))
            {
                _owner.OnReady(this);
                while (frames.TryRead(out var frame))
                {
                    var reader = new FrameReader(frame[1..]);
                    _owner.OnAnswer(this, (FrameKind)frame[0], reader.ReadInt32(), reader.Rest);
                }
            }

            _complaintReader.Join();
            exitCode = _process.WaitAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or StreamFlowException)
        {
            // The worker was ended while its pipe was read.
        }

        _owner.OnEnded(this, exitCode);
    }

    private void ReadComplaint()
    {
        var buffer = new byte[1024];
        try
        {
            for (var read = -1; read != 0;)
            {
                read = _process.StandardError.Read(buffer, 0, buffer.Length);
                if (_complaint.Length < LongestComplaint)
                {
                    _complaint.Append(Encoding.UTF8.GetString(buffer, 0, read));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The worker was ended while its pipe was read.
        }
    }
}
