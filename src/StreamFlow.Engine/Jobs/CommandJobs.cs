using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Containers;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs commands: finds a place, stages the inputs, runs, gathers the outputs.</summary>
internal sealed class CommandJobs
{
    private readonly ToolPlans _plans;
    private readonly DataRegistry _registry;
    private readonly StepMonitor _monitor;
    private readonly JobScheduler _scheduler;
    private readonly BindingTable _bindings;
    private readonly TargetFilters _filters;
    private readonly InputWeights _weights;
    private readonly PortOutputs _ports;
    private readonly RunDirectory _directory;
    private readonly ToolContainers _containers;
    private readonly InputStaging _staging;
    private readonly ICommandRunner _commands;
    private readonly string _programPath;
    private readonly int _maximumAttempts;
    private readonly SpaceReservations _space = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<AvailableLocation, Dictionary<string, DataPlace>> _places = new(ReferenceEqualityComparer.Instance);

    public CommandJobs(
        ToolPlans plans,
        DataRegistry registry,
        StepMonitor monitor,
        JobScheduler scheduler,
        BindingTable bindings,
        PortPlaces ports,
        RunDirectory directory,
        ToolContainers containers,
        EngineServices services,
        int maximumAttempts)
    {
        _plans = plans;
        _registry = registry;
        _monitor = monitor;
        _scheduler = scheduler;
        _bindings = bindings;
        _filters = new TargetFilters(services.Random);
        _ports = new PortOutputs(bindings, ports, registry);
        _weights = new InputWeights(registry);
        _directory = directory;
        _containers = containers;
        _staging = new InputStaging(registry, monitor.Tell, services.Time);
        _commands = services.Commands;
        _programPath = services.ProgramPath;
        _maximumAttempts = maximumAttempts;
    }

    /// <summary>Runs one job; after a temporary failure again, in new directories.</summary>
    public async ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue given, CancellationToken cancellationToken)
    {
        var job = new CommandJob(step, tag.ToString(), _plans.OfTool(step));
        try
        {
            var inputs = await job.Plan.BindInputsAsync(given, _registry, discover: step.Path == "/", cancellationToken);
            var request = await job.Plan.EvaluateResourcesAsync(inputs, cancellationToken);
            var targets = job.Plan.Docker is not null && _containers.RunsHere(step.Path)
                ? [new Target(DeploymentNames.ThisMachine)]
                : _filters.Apply(_bindings.Find(step.Path), step.Path, inputs);
            for (var attempt = 1; ; attempt++)
            {
                if (await AttemptAsync(job, inputs, request, targets, isLast: attempt >= _maximumAttempts, cancellationToken) is { } outputs)
                {
                    return outputs;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or TimeoutException
            || error is WorkflowExecutionException { Failure: null } and not DeploymentException)
        {
            var failure = await job.FailureAsync(error.Message, CancellationToken.None);
            _monitor.JobFailed(job, failure, willRetry: false);
            throw new WorkflowExecutionException(failure, error);
        }
    }

    private async ValueTask<RecordValue?> AttemptAsync(
        CommandJob job,
        RecordValue inputs,
        ResourceRequest request,
        IReadOnlyList<Target> targets,
        bool isLast,
        CancellationToken cancellationToken)
    {
        job.Created = _monitor.Now;
        _monitor.Waiting(job.Step);
        job.State = CommandJobState.Waiting;
        var needed = new Hardware(request.CoresMin, request.RamMin);
        var placement = await _scheduler.AcquireAsync(job.Step.Path, job.Step.Depth, targets, needed, _weights.Of(inputs), cancellationToken);
        try
        {
            return await RunAtAsync(job, inputs, request, placement, isLast, cancellationToken);
        }
        finally
        {
            _scheduler.Release(placement);
        }
    }

    private async ValueTask<RecordValue?> RunAtAsync(
        CommandJob job,
        RecordValue inputs,
        ResourceRequest request,
        JobPlacement placement,
        bool isLast,
        CancellationToken cancellationToken)
    {
        var place = PlaceOf(placement);
        var container = await _containers.FindAsync(job.Step, job.Plan, place, cancellationToken);
        var workdir = placement.Target.Workdir ?? placement.Target.Deployment.Workdir;
        var space = _directory.Take(workdir, place);
        var isStaged = container is null && place.Connector.StagesJobs;
        job.Place = place;
        job.Space = space;
        if (!place.Location.IsLocal)
        {
            _registry.Register(space.Directories.Output, place);
        }

        using var reservation = await _space.ReserveAsync(place, space, request, cancellationToken);
        if (!isStaged)
        {
            await space.MakeAsync(cancellationToken);
        }

        var plan = await job.Plan.PrepareAsync(
            inputs,
            container?.Inside(space.Directories) ?? space.Directories,
            request,
            container is null ? new DirectoriesInPlace(_registry, place) : NothingInPlace.Instance,
            cancellationToken);
        var contained = container is null ? null : new ContainedRun(container, plan, space.Directories, place);
        var command = CommandOf(plan, job, placement, request, isContained: contained is not null);
        command = contained?.ToOutside(command) ?? command;
        job.Container = container;
        job.Command = command;
        _monitor.JobStarted(job);
        if (isStaged)
        {
            command = command with { Staging = await _staging.StageWithCommandAsync(plan.Staging, place, space, cancellationToken) };
        }
        else
        {
            await _staging.StageAsync(contained?.Staging ?? plan.Staging, place, cancellationToken);
        }

        var result = contained is null
            ? await _commands.RunAsync(place.Connector, place.Location, command, cancellationToken)
            : await contained.RunAsync(command, request, _directory.Owns, _commands, cancellationToken);
        _scheduler.Release(placement); // The next job has it while the outputs of this one are gathered.
        job.ExitCode = result.ExitCode;
        job.NativeJobId = result.NativeJobId;
        if (result.Failure is not null || job.Plan.Classify(result.ExitCode) != ExitClass.Success)
        {
            return await FailAsync(job, result, isLast, cancellationToken);
        }

        if (isStaged)
        {
            space.SetStaged();
        }

        var elsewhere = await _ports.OfAsync(job.Step, cancellationToken);
        var outputs = await job.Plan.CollectAsync(plan, result.ExitCode, result.Remains?.Files ?? place.Files, elsewhere, cancellationToken);
        if (elsewhere is not null)
        {
            await _ports.RegisterAsync(job.Step, outputs, cancellationToken);
        }

        if (!MayHoldDirectory(outputs))
        {
            await space.RecycleAsync(hasInputs: plan.Staging.Count > 0, result.Remains);
        }

        _monitor.JobCompleted(job);
        return outputs;
    }

    // A temporary failure is worth another attempt, and so is what was no fault of the command: a machine that failed or was taken away.
    private async ValueTask<RecordValue?> FailAsync(CommandJob job, CommandResult result, bool isLast, CancellationToken cancellationToken)
    {
        var isTemporary = result.Failure is null && job.Plan.Classify(result.ExitCode) == ExitClass.TemporaryFailure;
        var willRetry = !isLast && (isTemporary || result.Failure is FailureClass.Node or FailureClass.Preempted);
        var reason = result.Failure is { } cause ? result.FailureReason ?? $"it failed: {cause}"
            : isTemporary ? $"{job.ExitText}, a temporary failure{(willRetry ? string.Empty : ", and was not tried again")}"
            : job.ExitText;
        var failure = await job.FailureAsync(reason, cancellationToken);
        if (result.Failure is { } known)
        {
            failure = failure with { Class = known };
        }

        _monitor.JobFailed(job, failure, willRetry);
        return willRetry ? null : throw new WorkflowExecutionException(failure);
    }

    private CommandRequest CommandOf(JobPlan plan, CommandJob job, JobPlacement placement, ResourceRequest request, bool isContained)
    {
        var environment = new Dictionary<string, string>(plan.Environment, StringComparer.Ordinal);
        if (placement.Main is { IsLocal: true, GivesNodes: false } && !isContained)
        {
            environment.TryAdd("PATH", _programPath); // Elsewhere, and in an image, programs are where the place says.
        }

        if (placement.Locations.Count > 1)
        {
            environment.TryAdd(
                "STREAMFLOW_HOSTS",
                string.Join(',', placement.Locations.Select(static location => location.HostName).Where(static name => name is not null)));
        }

        return new CommandRequest
        {
            Arguments = plan.Arguments,
            Environment = environment,
            WorkingDirectory = plan.Directories.Output,
            StandardInput = plan.StandardInput,

            // What is no output is kept beside the outputs, for the message of a failure.
            StandardOutput = plan.StandardOutput ?? job.Space!.Scratch.Log,
            StandardError = plan.StandardError ?? job.Space!.Scratch.Log,
            Timeout = plan.TimeLimit,
            JobName = $"{job.Step.Path}/{job.Tag}",
            Resources = new JobResources
            {
                Cores = request.AsksForCores ? request.CoresMin : null,
                MemoryMiB = request.AsksForRam ? request.RamMin : null,
                Gpus = request.Gpus,
                Locations = placement.Target.Locations ?? 1,
            },
        };
    }

    // Links in a directory may lead to what was staged for the job, which is then still needed.
    private static bool MayHoldDirectory(CwlValue value) => value switch
    {
        DirectoryValue => true,
        RecordValue record => record.Fields.Any(static field => MayHoldDirectory(field.Value)),
        FileValue { SecondaryFiles.Count: > 0 } => true,
        ListValue list => list.Items.Any(MayHoldDirectory),
        _ => false,
    };

    // A location of several services is known by the one that was asked for first; what a connector is told must be the right one.
    private DataPlace PlaceOf(JobPlacement placement)
    {
        var (location, service) = (placement.Main, placement.Target.Service);
        lock (_lock)
        {
            if (!_places.TryGetValue(location, out var services))
            {
                _places[location] = services = new Dictionary<string, DataPlace>(StringComparer.Ordinal);
            }

            if (!services.TryGetValue(service ?? string.Empty, out var place))
            {
                services[service ?? string.Empty] = place = new DataPlace(placement.Connector, location with { Service = service });
            }

            return place;
        }
    }
}
