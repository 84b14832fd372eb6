using System.Runtime.InteropServices;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Jobs;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Counts the jobs of each step and tells the observer, one event at a time and in order.</summary>
internal sealed class StepMonitor(IWorkflowObserver observer, TimeProvider time, DataflowLoop loop)
{
    private readonly Dictionary<GraphStep, StepCounts> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<GraphStep> _finished = new(ReferenceEqualityComparer.Instance);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>More jobs of a step are known.</summary>
    public void Expect(GraphStep step, int jobs)
    {
        // Sub-workflows have no jobs of their own.
        if (step.Body is null)
        {
            Change(step, counts => counts with { Total = counts.Total + jobs });
        }
    }

    public void Waiting(GraphStep step) => Change(step, static counts => counts with { Waiting = counts.Waiting + 1 });

    public void Running(GraphStep step, WorkflowEvent started) =>
        Change(step, static counts => counts with { Waiting = counts.Waiting - 1, Running = counts.Running + 1 }, started);

    public void Completed(GraphStep step, WorkflowEvent completed) =>
        Change(step, static counts => counts with { Running = counts.Running - 1, Completed = counts.Completed + 1 }, completed);

    public void Failed(GraphStep step, CommandJobState state, WorkflowEvent failed, bool willRetry) => Change(
        step,
        counts => counts with
        {
            Waiting = counts.Waiting - (state == CommandJobState.Waiting ? 1 : 0),
            Running = counts.Running - (state == CommandJobState.Running ? 1 : 0),
            Failed = counts.Failed + (willRetry ? 0 : 1),
        },
        failed);

    public void Skipped(GraphStep step, Tag tag) => Change(
        step,
        counts => counts with { Skipped = counts.Skipped + 1, Total = counts.Total + (step.Body is null ? 0 : 1) },
        new JobSkipped(Now, step.Path, tag.ToString()));

    /// <summary>No more jobs of a step will come. Called on the loop.</summary>
    public void Finished(GraphStep step)
    {
        if (_finished.Add(step))
        {
            observer.OnEvent(new StepFinished(Now, step.Path, _counts.GetValueOrDefault(step)));
        }
    }

    /// <summary>Tells an event that belongs to no step.</summary>
    public void Tell(WorkflowEvent workflowEvent) => loop.Post(() => observer.OnEvent(workflowEvent));

    private void Change(GraphStep step, Func<StepCounts, StepCounts> change, WorkflowEvent? job = null) => loop.Post(() =>
    {
        if (job is not null)
        {
            observer.OnEvent(job);
        }

        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, step, out _);
        counts = change(counts);
        observer.OnEvent(new StepProgress(Now, step.Path, counts));
    });
}
