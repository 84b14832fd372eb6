using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>Whom a worker reports to, on a thread of its own.</summary>
internal interface IWorkerOwner
{
    /// <summary>The worker has started.</summary>
    void OnReady(WorkerProcess worker);

    /// <summary>The worker has answered.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="kind">Result or failure.</param>
    /// <param name="request">Which request.</param>
    /// <param name="content">The answer; valid during the call.</param>
    void OnAnswer(WorkerProcess worker, FrameKind kind, int request, ReadOnlySpan<byte> content);

    /// <summary>The worker has ended.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="exitCode">Its exit code, or -1 when it is unknown.</param>
    void OnEnded(WorkerProcess worker, int exitCode);
}
