using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Runs a graph: tokens wait in frames, a step fires when its inputs are there, and only what has fired is a task.</summary>
internal sealed class DataflowRun
{
    /// <summary>How many elements of one scatter are in flight unless said otherwise: enough to keep many cores busy, little enough to need no memory to speak of.</summary>
    public const int DefaultWindow = 256;

    private readonly DataflowLoop _loop;
    private readonly Activation _activation;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancelled;
    private Exception? _error;
    private int _active = 1;

    private DataflowRun(
        Func<StepMonitor, IProcessRunner> runner,
        IWorkflowObserver observer,
        TimeProvider time,
        int window,
        CancellationToken cancellationToken)
    {
        _loop = new DataflowLoop(Fail);
        Monitor = new StepMonitor(observer, time, _loop);
        _activation = new Activation(this, runner(Monitor));
        _cancelled = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Window = window;
    }

    public StepMonitor Monitor { get; }

    public int Window { get; }

    /// <summary>Runs a graph to its end.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="inputs">The inputs of the root, bound and checked; what is missing is null.</param>
    /// <param name="runner">Runs the processes; made with the monitor to which it reports.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="time">The clock.</param>
    /// <param name="window">How many elements of one scatter are in flight at most.</param>
    /// <param name="cancellationToken">Ends the run and all its jobs.</param>
    /// <returns>The outputs of the root.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; all jobs have ended.</exception>
    public static async Task<RecordValue> RunAsync(
        WorkflowGraph graph,
        RecordValue inputs,
        Func<StepMonitor, IProcessRunner> runner,
        IWorkflowObserver observer,
        TimeProvider time,
        int window,
        CancellationToken cancellationToken)
    {
        var run = new DataflowRun(runner, observer, time, window, cancellationToken);
        try
        {
            return await run.RunAsync(graph, inputs);
        }
        finally
        {
            run._stop.Dispose();
        }
    }

    /// <summary>Starts one firing of a step; its outputs come back on the loop. Called on the loop.</summary>
    public void Activate(GraphStep step, Tag tag, RecordValue inputs, Action<RecordValue> done)
    {
        if (_stop.IsCancellationRequested)
        {
            return; // The run is over; nothing new begins.
        }

        _active++;
        _ = Task.Run(() => ActivateAsync(step, tag, inputs, done));
    }

    /// <summary>Runs a scope for one tag.</summary>
    public async Task<RecordValue> RunFrameAsync(GraphScope scope, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        var result = new FrameResult(scope);
        await using var registration = cancellationToken.Register(result.Cancel);
        _loop.Post(() => Enter(scope, tag, inputs, result));
        return await result.Task;
    }

    private async Task<RecordValue> RunAsync(WorkflowGraph graph, RecordValue inputs)
    {
        var result = new FrameResult(graph.Root);
        Frame? frame = null;
        _loop.Post(() =>
        {
            LeaveAfter(() => frame = Enter(graph.Root, Tag.Root, inputs, result));
        });
        await _drained.Task;
        _cancelled.ThrowIfCancellationRequested();
        if (_error is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_error);
        }

        return result.Task.IsCompleted
            ? await result.Task
            : throw new WorkflowExecutionException(
                $"nothing is left to run, but these steps still wait for inputs: {string.Join(", ", frame!.Waiting())}");
    }

    private Frame Enter(GraphScope scope, Tag tag, RecordValue inputs, FrameResult result)
    {
        var frame = new Frame(this, scope, tag, result);
        frame.Start();
        for (var i = 0; i < scope.Inputs.Count; i++)
        {
            frame.SetInput(i, Token.Of(inputs[scope.Inputs[i]] ?? NullValue.Instance));
        }

        return frame;
    }

    private async Task ActivateAsync(GraphStep step, Tag tag, RecordValue inputs, Action<RecordValue> done)
    {
        try
        {
            var outputs = await _activation.RunAsync(step, tag, inputs, _stop.Token);
            _loop.Post(() => LeaveAfter(() =>
            {
                if (!_stop.IsCancellationRequested)
                {
                    done(outputs);
                }
            }));
        }
#pragma warning disable CA1031 // The first error of any kind ends the run and is what the caller gets.
        catch (Exception error)
        {
            _loop.Post(() => LeaveAfter(() => Fail(error)));
        }
#pragma warning restore CA1031
    }

    // An error must be noted before the run can count as drained.
    private void LeaveAfter(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception error)
        {
            Fail(error);
        }
#pragma warning restore CA1031

        if (--_active == 0)
        {
            _drained.TrySetResult();
        }
    }

    private void Fail(Exception error)
    {
        // What follows the first error is its consequence: siblings that were stopped.
        if (_error is null)
        {
            _error = error;
            _stop.Cancel();
        }
    }
}
