using System.Collections.Concurrent;

namespace StreamFlow.Connectors;

/// <summary>Does something once for each key, however many ask at once; after a failure the next one tries again, and who waits does when who made it gives up.</summary>
/// <typeparam name="TKey">What there is one result for.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal sealed class OnceEach<TKey, TResult>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TResult>>> _results = new();

    /// <summary>Gives the result for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes the result when nobody has yet.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<TResult> GetAsync(TKey key, Func<Task<TResult>> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            var mine = new Lazy<Task<TResult>>(make);
            var common = _results.GetOrAdd(key, mine);
            try
            {
                return await common.Value.WaitAsync(cancellationToken);
            }
            catch (Exception error)
            {
                // One who gives up waiting takes nothing from the others.
                if (common.Value.IsCompleted)
                {
                    _results.TryRemove(KeyValuePair.Create(key, common));
                }

                if (error is not OperationCanceledException || cancellationToken.IsCancellationRequested || ReferenceEquals(common, mine))
                {
                    throw;
                }
            }
        }
    }
}
