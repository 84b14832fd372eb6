using StreamFlow.Core.Observation;

namespace StreamFlow.Hosting.Progress;

/// <summary>What is shown of one step.</summary>
internal sealed class StepRow(PlannedStep step)
{
    /// <summary>Gets the path of the step.</summary>
    public string Path { get; } = step.Path;

    /// <summary>Gets where the step may run.</summary>
    public string Targets { get; } = string.Join(", ", step.Targets);

    /// <summary>Gets or sets its jobs, by state.</summary>
    public StepCounts Counts { get; set; }

    /// <summary>Gets or sets when its first job began; null before.</summary>
    public DateTimeOffset? Began { get; set; }

    /// <summary>Gets or sets when the step ended; null before.</summary>
    public DateTimeOffset? Ended { get; set; }

    /// <summary>Gets how many jobs need no more attention.</summary>
    public int Done => Counts.Completed + Counts.Skipped;

    /// <summary>Gets whether every job was skipped.</summary>
    public bool IsSkipped => Counts.Total > 0 && Counts.Skipped == Counts.Total;

    /// <summary>Gets how long the step has been at work.</summary>
    public TimeSpan ElapsedAt(DateTimeOffset now) => Began is { } began ? (Ended ?? now) - began : TimeSpan.Zero;

    /// <summary>Says in words how many jobs did what.</summary>
    public string Summary()
    {
        var text = Counts.Total == 1 ? "1 job" : $"{Counts.Total} jobs";
        if (Counts.Skipped > 0)
        {
            text += $", {Counts.Skipped} skipped";
        }

        return Counts.Failed > 0 ? $"{text}, {Counts.Failed} failed" : text;
    }
}
