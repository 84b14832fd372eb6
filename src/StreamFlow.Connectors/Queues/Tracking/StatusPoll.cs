using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Tracking;

/// <summary>Asks the scheduler about jobs, with one command each time, and notes what it says.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="host">The submitting host.</param>
/// <param name="clock">Is told about failures and durations.</param>
/// <param name="warn">Tells a person.</param>
internal sealed class StatusPoll(BatchScheduler scheduler, SubmitHost host, PollingClock clock, Action<string> warn)
{
    // After so many failures in a row of a later source the next one is asked.
    private const int Patience = 3;
    private readonly bool[] _isUnavailable = new bool[scheduler.Sources.Count];
    private readonly int[] _failures = new int[scheduler.Sources.Count];
    private int _lastSource;

    /// <summary>Asks once.</summary>
    /// <returns>The jobs that seem to be over, or are known to nobody.</returns>
    public async ValueTask<IReadOnlyList<QueueJob>> AskAsync(IReadOnlyList<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var index = Choose(jobs);
        var source = scheduler.Sources[index];
        var asked = Select(jobs.Where(job => job.Source == index), source.MaximumIds, out var ids);
        var result = await host.RunAsync(source.Name, source.Command(ids), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var listing = source.Parse(result);
        if (listing.IsUnavailable)
        {
            _isUnavailable[index] = true;
            return Advance(asked);
        }

        if (!listing.IsAnswer)
        {
            return NoteFailure(index, asked, source.Name, listing.Error);
        }

        clock.NoteAnswer();
        _failures[index] = 0;
        return Apply(asked, listing.Jobs);
    }

    private int Choose(IReadOnlyList<QueueJob> jobs)
    {
        // Take turns, so that neither the many that are known nor the few that are not have to wait for ever.
        var later = jobs.Where(static job => job.Source > 0).Select(static job => job.Source).DefaultIfEmpty(0).Min();
        _lastSource = later > 0 && (_lastSource == 0 || !jobs.Any(static job => job.Source == 0)) ? later : jobs.Any(static job => job.Source == 0) ? 0 : later;
        return _lastSource;
    }

    private List<QueueJob> Select(IEnumerable<QueueJob> jobs, int most, out List<string> ids)
    {
        var now = host.Time.GetUtcNow();
        var selected = new List<QueueJob>();
        ids = [];
        foreach (var group in jobs.GroupBy(static job => job.ArrayId ?? job.NativeId!).OrderBy(static group => group.Min(static job => job.LastAsked)))
        {
            if (ids.Count == most)
            {
                break;
            }

            ids.Add(group.Key);
            foreach (var job in group)
            {
                job.LastAsked = now;
                selected.Add(job);
            }
        }

        return selected;
    }

    private List<QueueJob> NoteFailure(int index, List<QueueJob> asked, string name, string error)
    {
        clock.NoteFailure();
        if (++_failures[index] == Patience)
        {
            warn($"{name} fails: {error}; what became of {asked.Count} jobs is not known, they are left alone and asked about again");
        }

        return index > 0 && _failures[index] >= Patience ? Advance(asked) : [];
    }

    private List<QueueJob> Apply(List<QueueJob> asked, IReadOnlyList<QueueJobStatus> statuses)
    {
        var byId = new Dictionary<string, QueueJobStatus>(statuses.Count, StringComparer.Ordinal);
        foreach (var status in statuses)
        {
            byId[status.Id] = status;
        }

        var over = new List<QueueJob>();
        var missing = new List<QueueJob>();
        ILookup<string, QueueJobStatus>? elements = null;
        foreach (var job in asked)
        {
            if (!byId.TryGetValue(job.NativeId!, out var status))
            {
                // A job that its service makes an array has no line of its own.
                elements ??= statuses.ToLookup(element => scheduler.WholeOf(element.Id));
                status = Whole(job.NativeId!, elements[job.NativeId!]);
            }

            if (status is null)
            {
                missing.Add(job);
            }
            else if (Note(job, status))
            {
                over.Add(job);
            }
        }

        over.AddRange(Advance(missing));
        return over;
    }

    private static QueueJobStatus? Whole(string id, IEnumerable<QueueJobStatus> elements)
    {
        QueueJobStatus? whole = null;
        foreach (var element in elements)
        {
            whole = whole is null || element.Phase < whole.Phase || (element.Phase == whole.Phase && whole.Failure is null) ? element : whole;
        }

        return whole is null ? null : whole with { Id = id };
    }

    // True when the job is over.
    private bool Note(QueueJob job, QueueJobStatus status)
    {
        var now = host.Time.GetUtcNow();
        var seenBefore = job.Status is { } before && before.State == status.State && before.Phase == status.Phase;
        if (!seenBefore)
        {
            if (status.Phase == QueuePhase.Ended)
            {
                clock.Note(now - job.LastChange);
            }

            job.LastChange = now;
        }

        job.Status = status;
        job.Source = 0;
        job.MissingSince = null;
        if (status.NeverStarts && !job.IsWarnedAbout)
        {
            job.IsWarnedAbout = true;
            warn($"job {job.NativeId} ({job.Name}) waits for something that will not come: {status.Reason}; cancel it, or change what it asks for");
        }

        // A job whose node fails is called ended for a moment before it is put back into the queue.
        if (status.Phase != QueuePhase.Ended || (status.MayComeBack && !seenBefore))
        {
            job.EndedSince = null;
            return false;
        }

        job.EndedSince ??= now;
        return true;
    }

    // Those who are left without a source are known to nobody.
    private List<QueueJob> Advance(List<QueueJob> jobs)
    {
        var unknown = new List<QueueJob>();
        foreach (var job in jobs)
        {
            do
            {
                job.Source++;
            }
            while (job.Source < _isUnavailable.Length && _isUnavailable[job.Source]);

            if (job.Source >= _isUnavailable.Length)
            {
                job.Source = Math.Max(0, Array.IndexOf(_isUnavailable, false));
                job.MissingSince ??= host.Time.GetUtcNow();
                unknown.Add(job);
            }
        }

        return unknown;
    }
}
