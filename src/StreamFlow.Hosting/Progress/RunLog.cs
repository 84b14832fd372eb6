using StreamFlow.Core.Observation;
using StreamFlow.Core.Shells;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Progress;

/// <summary>Tells a run in lines, for a pipe or a log file: what begins and ends, and in a debugging run each job.</summary>
internal sealed class RunLog(HostConsole console) : IWorkflowObserver
{
    private readonly RunBoard _board = new();

    /// <inheritdoc/>
    public void OnEvent(WorkflowEvent workflowEvent)
    {
        var isFirstJob = workflowEvent is JobStarted first && _board.Row(first.Step).Began is null;
        _board.Follow(workflowEvent);
        if (console.Verbosity == Verbosity.Quiet && workflowEvent is not WarningRaised)
        {
            return;
        }

        if (Describe(workflowEvent, isFirstJob) is { } line)
        {
            var elapsed = (workflowEvent.Time - _board.Began).TotalSeconds;
            console.Environment.Error.WriteLine($"{console.Palette.Faint($"{elapsed,8:0.000}s")} {line}");
        }
    }

    private string? Describe(WorkflowEvent workflowEvent, bool isFirstJob)
    {
        var palette = console.Palette;
        var debug = console.Verbosity == Verbosity.Debug;
        switch (workflowEvent)
        {
            case RunStarted started:
                return $"{palette.Active("EXECUTING")} run {started.Run}: {(started.Steps.Count == 1 ? "1 step" : $"{started.Steps.Count} steps")}";
            case JobStarted job when debug:
                return $"{palette.Active("EXECUTING")} {Job(job.Step, job.Tag)} on {job.Location}"
                    + (job.Directory is null ? string.Empty : $" in {job.Directory}")
                    + (job.Command.Count == 0 ? string.Empty : $"{Environment.NewLine}          {new ShellCommand(job.Command)}");
            case JobStarted job when isFirstJob:
                return $"{palette.Active("EXECUTING")} step {job.Step} on {job.Location}";
            case JobCompleted job when debug:
                return $"{palette.Good("COMPLETED")} {Job(job.Step, job.Tag)}: exit code {job.ExitCode}, {Elapsed.Format(job.Elapsed)} (waited {Elapsed.Format(job.Waited)})";
            case JobSkipped job when debug:
                return $"{palette.Caution("SKIPPED")}   {Job(job.Step, job.Tag)}";
            case JobFailed { WillRetry: true } job:
                return $"{palette.Caution("REPEATING")} {Job(job.Failure.Step, job.Failure.Tag)}: {job.Failure.Reason}";
            case JobFailed job:
                return $"{palette.Bad("FAILED")}    {Job(job.Failure.Step, job.Failure.Tag)}: {job.Failure.Reason}";
            case StepFinished { Counts.Failed: 0 } step:
                var row = _board.Row(step.Step);
                return row.IsSkipped
                    ? $"{palette.Caution("SKIPPED")}   step {step.Step}"
                    : $"{palette.Good("COMPLETED")} step {step.Step}: {row.Summary()}, {Elapsed.Format(row.ElapsedAt(step.Time))}";
            case DeploymentChanged deployment:
                return Deployment(deployment);
            case TransferProgress { IsComplete: true } transfer when debug:
                return $"{palette.Active("COPYING")}   {transfer.Path}: {transfer.Bytes} bytes from {transfer.Source} to {transfer.Destination}";
            case WarningRaised warning:
                return $"{palette.Caution("WARNING")}   {warning.Message}";
            case SchedulerUsed used:
                return $"{palette.Good("COMPLETED")} {used.Jobs} jobs of {used.Deployment} took {string.Join(", ", used.Commands.Select(static pair => $"{pair.Value} × {pair.Key}"))}";
            case RunFinished finished:
                return Finished(finished);
            default:
                return null;
        }
    }

    private string? Deployment(DeploymentChanged deployment) => deployment.State switch
    {
        DeploymentState.Failed => $"{console.Palette.Bad("FAILED")}    deployment {deployment.Deployment}: {deployment.Error?.Message}",
        DeploymentState.Deploying => $"{console.Palette.Active("DEPLOYING")} {deployment.Deployment}",
        DeploymentState.Undeploying => $"{console.Palette.Active("UNDEPLOYING")} {deployment.Deployment}",
        _ when console.Verbosity == Verbosity.Debug => $"{console.Palette.Good("COMPLETED")} {deployment.Deployment} is {deployment.State}",
        _ => null,
    };

    private string Finished(RunFinished finished) => finished.Status switch
    {
        RunStatus.Completed => $"{console.Palette.Good("COMPLETED")} run {finished.Run}: {Elapsed.Format(finished.Elapsed)}",
        RunStatus.Cancelled => $"{console.Palette.Caution("CANCELLED")} run {finished.Run} after {Elapsed.Format(finished.Elapsed)}",
        _ => $"{console.Palette.Bad("FAILED")}    run {finished.Run} after {Elapsed.Format(finished.Elapsed)}",
    };

    private static string Job(string step, string tag) => tag == "0" ? $"step {step}" : $"step {step} (tag {tag})";
}
