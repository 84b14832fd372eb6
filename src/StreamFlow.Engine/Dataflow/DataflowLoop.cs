using System.Collections.Concurrent;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Runs one piece of work at a time, in order, on whatever pool thread is free: what is touched only here needs no lock. No thread is held while there is nothing to do.</summary>
internal sealed class DataflowLoop(Action<Exception> onError) : IThreadPoolWorkItem
{
    private readonly ConcurrentQueue<Action> _work = new();
    private int _pending;

    /// <summary>Adds work. May be called from anywhere, the loop included.</summary>
    public void Post(Action work)
    {
        _work.Enqueue(work);
        if (Interlocked.Increment(ref _pending) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        do
        {
            if (!_work.TryDequeue(out var work))
            {
                throw new InvalidOperationException("The loop counts more work than it has.");
            }

            try
            {
                work();
            }
#pragma warning disable CA1031 // Whatever goes wrong here ends the run with this error; nothing is hidden.
            catch (Exception error)
            {
                onError(error);
            }
#pragma warning restore CA1031
        }
        while (Interlocked.Decrement(ref _pending) > 0);
    }
}
