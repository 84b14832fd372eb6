using StreamFlow.Core.Resources;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Placement;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs the jobs of command-line tools: each gets its inputs, a place and folders, runs, and gives its outputs or all that is known about its failure.</summary>
internal sealed class CommandJobs(
    JobScheduler scheduler,
    RunFolders folders,
    IFileAccess access,
    StepMonitor monitor,
    CommandJobOptions options)
{
    /// <summary>Runs one job.</summary>
    /// <exception cref="WorkflowExecutionException">The job failed; carries what is known about it.</exception>
    public async ValueTask<RecordValue> RunAsync(
        GraphStep step, Tag tag, RecordValue given, ToolPlan plan, StepPlacement placement, CancellationToken cancellationToken)
    {
        var job = new CommandJob(step, tag.ToString(), plan, monitor);
        monitor.Waiting(step);
        try
        {
            if (plan.IsDockerRequired && !options.IgnoreContainers)
            {
                throw new UnsupportedFeatureException(
                    $"Step {step.Path} requires the container '{plan.Docker?.Image ?? plan.Docker?.File ?? plan.Docker?.Load ?? plan.Docker?.Import}', and there is no container engine for it. "
                    + "Run with --no-container to use the programs of this machine instead.",
                    plan.Docker!.Position);
            }

            // The root process alone may look for secondary files next to the primary ones; inside a workflow they travel with them.
            var inputs = await plan.BindInputsAsync(given, access, discover: step.Path == "/", cancellationToken);
            var resources = await plan.EvaluateResourcesAsync(inputs, cancellationToken);
            var request = new JobRequest(
                job.Name,
                placement.Filters.Count == 0 ? placement.Targets : TargetFilters.Apply(placement, job.Name, inputs),
                new Hardware(resources.CoresMin, resources.RamMin),
                step.Depth);
            using var place = await scheduler.AcquireAsync(request, cancellationToken);
            for (var attempt = 1; ; attempt++)
            {
                var folder = await (await folders.OpenAsync(place, cancellationToken)).CreateJobAsync(cancellationToken);
                var outputs = await job.AttemptAsync(inputs, resources, place, folder, options, attempt, cancellationToken);
                if (outputs is not null)
                {
                    return outputs;
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException && !job.HasFailed)
        {
            throw job.Fail(error);
        }
    }
}
