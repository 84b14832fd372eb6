using System.Collections.Concurrent;

namespace StreamFlow.Connectors.Copies;

/// <summary>Lets copies of the same thing to the same place, begun at the same time, happen once.</summary>
internal sealed class CopyOnce
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <summary>Makes a copy, or waits for the same one that is being made.</summary>
    /// <param name="key">What is copied, and where to.</param>
    /// <param name="copy">Makes the copy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask RunAsync(string key, Func<ValueTask> copy, CancellationToken cancellationToken)
    {
        while (true)
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var running = _running.GetOrAdd(key, mine.Task);
            if (ReferenceEquals(running, mine.Task))
            {
                await MakeAsync(key, copy, mine);
                return;
            }

            try
            {
                await running.WaitAsync(cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Who made it has given up; we have not.
            }
        }
    }

    private async ValueTask MakeAsync(string key, Func<ValueTask> copy, TaskCompletionSource mine)
    {
        try
        {
            await copy();
            _running.TryRemove(key, out _);
            mine.SetResult();
        }
        catch (OperationCanceledException)
        {
            _running.TryRemove(key, out _);
            mine.SetCanceled(CancellationToken.None);
            throw;
        }
        catch (Exception error)
        {
            _running.TryRemove(key, out _);
            mine.SetException(error);
            _ = mine.Task.Exception; // Nobody else may be waiting.
            throw;
        }
    }
}
