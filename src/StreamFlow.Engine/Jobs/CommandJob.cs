using StreamFlow.Core.Connectors;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Shells;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Jobs;

/// <summary>One job of a command-line tool, with what is known about it so far.</summary>
internal sealed class CommandJob(GraphStep step, string tag, ToolPlan plan, StepMonitor monitor)
{
    private readonly DateTimeOffset _entered = monitor.Now;
    private DateTimeOffset _began = monitor.Now;
    private bool _isRunning;
    private string? _location;
    private JobFolder? _folder;
    private JobPlan? _job;

    /// <summary>Gets the job as <c>step (tag n)</c>, for messages.</summary>
    public string Name => tag == "0" ? $"step {step.Path}" : $"step {step.Path} (tag {tag})";

    /// <summary>Gets whether the failure of the job was already told.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Stages, runs and collects once.</summary>
    /// <returns>The outputs; null after a temporary failure that is worth another attempt.</returns>
    public async ValueTask<RecordValue?> AttemptAsync(
        RecordValue inputs,
        ResourceRequest resources,
        Allocation place,
        JobFolder folder,
        CommandJobOptions options,
        int attempt,
        CancellationToken cancellationToken)
    {
        _began = monitor.Now;
        _location = place.Location.ToString();
        _folder = folder;
        var files = place.Connector.GetFileSystem(place.Location);
        var staging = new JobStaging(files);
        _job = await plan.PrepareAsync(inputs, folder.Directories, resources, staging, cancellationToken);
        Begin();
        await staging.StageAsync(_job.Staging, cancellationToken);
        var result = await RunAsync(place, options, cancellationToken);
        switch (plan.Classify(result.ExitCode))
        {
            case ExitClass.Success:
                var outputs = await plan.CollectAsync(_job, result.ExitCode, files, cancellationToken);
                monitor.Completed(step, new JobCompleted(monitor.Now, step.Path, tag, _location, _began - _entered, monitor.Now - _began, result.ExitCode));
                return outputs;
            case ExitClass.TemporaryFailure when attempt < options.MaximumAttempts:
                await TellAsync(place, $"its command ended with exit code {result.ExitCode}, which the tool declares to be temporary; it is run again", result, willRetry: true, cancellationToken);
                monitor.Waiting(step);
                return null;
            default:
                var failure = await TellAsync(place, $"its command ended with exit code {result.ExitCode}", result, willRetry: false, cancellationToken);
                throw new WorkflowExecutionException(failure);
        }
    }

    /// <summary>Tells that the job failed for a reason other than its exit code.</summary>
    public Exception Fail(Exception error)
    {
        var failure = Describe(error.Message) with { };
        Tell(failure, willRetry: false);
        return error is UnsupportedFeatureException ? error : new WorkflowExecutionException(failure, error);
    }

    private async ValueTask<CommandResult> RunAsync(Allocation place, CommandJobOptions options, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(_job!.Environment, StringComparer.Ordinal);
        if (place.Location.IsLocal)
        {
            environment.TryAdd("PATH", options.SearchPath);
        }

        if (place.Slots.Count > 1)
        {
            environment["STREAMFLOW_HOSTS"] = string.Join(',', place.Slots.Select(static slot => slot.Location.HostName).OfType<string>());
        }

        return await place.Connector.RunAsync(
            place.Location,
            new CommandRequest
            {
                Arguments = _job.Arguments,
                Environment = environment,
                WorkingDirectory = _job.Directories.Output,
                StandardInput = _job.StandardInput,
                StandardOutput = _job.StandardOutput ?? _folder!.Log,
                StandardError = _job.StandardError ?? _folder!.Log,
                Timeout = _job.TimeLimit,
                JobName = $"{step.Path}/{tag}",
            },
            cancellationToken);
    }

    private void Begin()
    {
        _isRunning = true;
        monitor.Running(step, new JobStarted(monitor.Now, step.Path, tag, _location!, _job!.Arguments, _folder!.Output));
    }

    private async ValueTask<JobFailure> TellAsync(
        Allocation place, string reason, CommandResult result, bool willRetry, CancellationToken cancellationToken)
    {
        var files = place.Connector.GetFileSystem(place.Location);
        var failure = Describe(reason) with
        {
            ExitCode = result.ExitCode,
            NativeJobId = result.NativeJobId,
            LastLines = await LogTail.ReadAsync(files, [_job!.StandardError, _folder!.Log, _job.StandardOutput], cancellationToken),
        };
        Tell(failure, willRetry);
        return failure;
    }

    private void Tell(JobFailure failure, bool willRetry)
    {
        if (!_isRunning)
        {
            monitor.Running(step, new JobStarted(monitor.Now, step.Path, tag, _location ?? string.Empty, [], null));
        }

        HasFailed = !willRetry;
        _isRunning = false;
        monitor.Failed(step, new JobFailed(monitor.Now, failure, monitor.Now - _began, willRetry), willRetry);
    }

    private JobFailure Describe(string reason) => new()
    {
        Step = step.Path,
        Tag = tag,
        Reason = reason,
        Location = _location,
        Command = _job is null ? null : new ShellCommand(_job.Arguments).ToString(),
        Directory = _folder?.Output,
    };
}
