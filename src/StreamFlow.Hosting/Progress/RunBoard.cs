using StreamFlow.Core.Observation;

namespace StreamFlow.Hosting.Progress;

/// <summary>Follows the events of a run and keeps one row for each step.</summary>
internal sealed class RunBoard
{
    private readonly Dictionary<string, StepRow> _byPath = new(StringComparer.Ordinal);
    private readonly List<StepRow> _rows = [];

    /// <summary>Gets the steps in the order in which data flows.</summary>
    public IReadOnlyList<StepRow> Rows => _rows;

    /// <summary>Gets when the run began.</summary>
    public DateTimeOffset Began { get; private set; }

    /// <summary>Gets the row of a step; a step that the plan did not name gets one at the end.</summary>
    public StepRow Row(string path)
    {
        if (!_byPath.TryGetValue(path, out var row))
        {
            Add(row = new StepRow(new PlannedStep { Path = path, ProcessClass = string.Empty, Targets = [] }));
        }

        return row;
    }

    /// <summary>Takes note of an event.</summary>
    public void Follow(WorkflowEvent workflowEvent)
    {
        switch (workflowEvent)
        {
            case RunStarted started:
                Began = started.Time;
                foreach (var step in started.Steps)
                {
                    Add(new StepRow(step));
                }

                break;
            case JobStarted job:
                Row(job.Step).Began ??= job.Time;
                break;
            case StepProgress progress:
                Row(progress.Step).Counts = progress.Counts;
                break;
            case StepFinished finished:
                var row = Row(finished.Step);
                row.Counts = finished.Counts;
                row.Ended = finished.Time;
                break;
        }
    }

    private void Add(StepRow row)
    {
        _byPath[row.Path] = row;
        _rows.Add(row);
    }
}
