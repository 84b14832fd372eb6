using System.Collections.Concurrent;

namespace StreamFlow.Connectors;

/// <summary>Does something once for each key, however many ask at once; after a failure the next one tries again.</summary>
/// <typeparam name="TKey">What there is one result for.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal sealed class OnceEach<TKey, TResult>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TResult>>> _results = new();

    /// <summary>Gives the result for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes the result when nobody has yet.</param>
    public async ValueTask<TResult> GetAsync(TKey key, Func<Task<TResult>> make)
    {
        var mine = _results.GetOrAdd(key, _ => new Lazy<Task<TResult>>(make));
        try
        {
            return await mine.Value;
        }
        catch
        {
            _results.TryRemove(KeyValuePair.Create(key, mine));
            throw;
        }
    }
}
