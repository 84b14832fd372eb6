using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>Reads out of a record which jobs are not over.</summary>
internal static class OpenJobs
{
    /// <summary>Gives the latest entry of each job that is not over, in the order in which the jobs were first written down.</summary>
    /// <param name="entries">The entries, in the order in which they were written.</param>
    public static IReadOnlyList<QueuedJobEntry> Of(IEnumerable<QueuedJobEntry> entries)
    {
        var open = new OrderedDictionary<(string Deployment, string Directory), QueuedJobEntry>();
        foreach (var entry in entries)
        {
            if (entry.Stage == QueuedJobStage.Ended)
            {
                open.Remove((entry.Deployment, entry.Directory));
            }
            else
            {
                open[(entry.Deployment, entry.Directory)] = entry;
            }
        }

        return [.. open.Values];
    }
}
