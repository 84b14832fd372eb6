using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>A request to a worker, from the moment it is made to its answer.</summary>
internal sealed class Evaluation
{
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the code.</summary>
    public required JavaScriptPart Script { get; init; }

    /// <summary>Gets the library, or null for a check.</summary>
    public required ExpressionLibrary? Library { get; init; }

    /// <summary>Gets whether the code is a script of a library, which is only checked.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Gets the encoded values of inputs, self and runtime.</summary>
    public required byte[] Values { get; init; }

    /// <summary>Gets when it was made, in ticks of the pool's clock.</summary>
    public required long MadeAt { get; init; }

    /// <summary>Gets the answer: JSON, or a <see cref="ScriptFailureException"/>.</summary>
    public Task<byte[]> Answer => _answer.Task;

    /// <summary>Gets whether nobody waits for an answer any more.</summary>
    public bool IsOver => _answer.Task.IsCompleted;

    /// <summary>Gives the result.</summary>
    public void Complete(byte[] json) => _answer.TrySetResult(json);

    /// <summary>Gives the reason why there is no result.</summary>
    public void Fail(string reason) => _answer.TrySetException(new ScriptFailureException(reason));

    /// <summary>Gives up waiting.</summary>
    public void Cancel(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);
}
