using StreamFlow.Connectors.Queues.Jobs;

namespace StreamFlow.Connectors.Queues.Tracking;

/// <summary>Says when to ask next: soon while jobs come and go, seldom while nothing changes or jobs are long.</summary>
/// <param name="timing">The bounds.</param>
internal sealed class PollingClock(QueueTiming timing)
{
    private const int MostDoublings = 5;
    private double _typicalSeconds;
    private int _failures;

    /// <summary>Notes how long a job took from its submission or start to its end.</summary>
    public void Note(TimeSpan duration) =>
        _typicalSeconds = _typicalSeconds == 0 ? duration.TotalSeconds : (_typicalSeconds * 0.9) + (duration.TotalSeconds * 0.1);

    public void NoteFailure() => _failures++;

    public void NoteAnswer() => _failures = 0;

    /// <summary>Gives the time until the next query.</summary>
    /// <param name="jobs">The jobs that are not over.</param>
    /// <param name="now">The present time.</param>
    public TimeSpan Next(IReadOnlyCollection<QueueJob> jobs, DateTimeOffset now)
    {
        if (_failures > 0)
        {
            return timing.PollingInterval * Math.Pow(2, Math.Min(_failures - 1, MostDoublings));
        }

        var quiet = jobs.Count == 0 ? TimeSpan.Zero : now - jobs.Max(static job => job.LastChange);
        var seconds = Math.Max(quiet.TotalSeconds / 4, _typicalSeconds / 10);
        var least = timing.LeastInterval < timing.PollingInterval ? timing.LeastInterval : timing.PollingInterval;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, least.TotalSeconds, timing.PollingInterval.TotalSeconds));
    }
}
