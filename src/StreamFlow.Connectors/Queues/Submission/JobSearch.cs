using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Schedulers;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>Finds jobs by the names that they were submitted with.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="host">The submitting host.</param>
internal sealed class JobSearch(BatchScheduler scheduler, SubmitHost host)
{
    /// <summary>Finds jobs.</summary>
    /// <param name="names">The names.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The identifier of each name that was found; null when the scheduler did not answer, so that nothing is known.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>?> FindAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = names;
        foreach (var (command, text) in scheduler.Find(names))
        {
            var result = await host.RunAsync(command, text, cancellationToken);
            if (scheduler.ParseFound(missing, result) is not { } part)
            {
                return null;
            }

            foreach (var (name, id) in part)
            {
                found[name] = id;
            }

            missing = [.. names.Where(name => !found.ContainsKey(name))];
            if (missing.Count == 0)
            {
                break;
            }
        }

        return found;
    }
}
