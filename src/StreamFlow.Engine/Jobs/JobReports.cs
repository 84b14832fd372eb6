using StreamFlow.Core.Observation;
using StreamFlow.Engine.Dataflow;

namespace StreamFlow.Engine.Jobs;

/// <summary>Tells the observer what became of a job.</summary>
internal static class JobReports
{
    public static void JobStarted(this StepMonitor monitor, CommandJob job)
    {
        job.State = CommandJobState.Running;
        job.Started = monitor.Now;
        monitor.Running(
            job.Step,
            new JobStarted(job.Started, job.Step.Path, job.Tag, job.LocationText, job.Command!.Arguments, job.Command.WorkingDirectory));
    }

    public static void JobCompleted(this StepMonitor monitor, CommandJob job)
    {
        job.State = CommandJobState.New;
        var now = monitor.Now;
        monitor.Completed(
            job.Step,
            new JobCompleted(now, job.Step.Path, job.Tag, job.LocationText, job.Started - job.Created, now - job.Started, job.ExitCode ?? 0));
    }

    public static void JobFailed(this StepMonitor monitor, CommandJob job, JobFailure failure, bool willRetry)
    {
        var elapsed = job.State == CommandJobState.Running ? monitor.Now - job.Started : TimeSpan.Zero;
        monitor.Failed(job.Step, job.State, new JobFailed(monitor.Now, failure, elapsed, willRetry), willRetry);
        job.State = CommandJobState.New;
    }
}
