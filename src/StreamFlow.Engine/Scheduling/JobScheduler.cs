using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Deployments;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Finds a place for each job: the first of its targets that has room.</summary>
/// <param name="deployments">Brings the targets up.</param>
internal sealed class JobScheduler(RunDeployments deployments)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Deployment, DeploymentQueue> _queues = new(ReferenceEqualityComparer.Instance);

    // By reference: two deployments with the same options are equal as records, and still two.
    private readonly Dictionary<Deployment, Dictionary<string, Task<DeploymentQueue>>> _services = new(ReferenceEqualityComparer.Instance);

    /// <summary>Waits for a place.</summary>
    /// <param name="step">The path of the step, for messages.</param>
    /// <param name="depth">Its place in the graph; jobs of deeper steps go first.</param>
    /// <param name="targets">The targets in the order in which to try them.</param>
    /// <param name="needed">What the job needs at each location.</param>
    /// <param name="holders">The locations that hold its inputs, that with most of them first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place, to be given back with <see cref="Release"/>.</returns>
    /// <exception cref="WorkflowExecutionException">No target can ever run the job.</exception>
    public async ValueTask<JobPlacement> AcquireAsync(
        string step,
        int depth,
        IReadOnlyList<Target> targets,
        Hardware needed,
        IReadOnlyList<DataPlace> holders,
        CancellationToken cancellationToken)
    {
        var job = new WaitingJob(depth, needed, holders);
        List<string>? refusals = null;
        foreach (var target in targets)
        {
            var queue = await QueueOfAsync(target, cancellationToken);
            if (queue.WhyNever(target, needed) is { } refusal)
            {
                (refusals ??= []).Add(refusal);
                continue;
            }

            queue.Enqueue(job, target);
            if (job.IsTaken)
            {
                break;
            }
        }

        if (refusals?.Count == targets.Count)
        {
            throw new WorkflowExecutionException(
                $"step {step} needs {needed.Cores} cores and {needed.MemoryMiB:0} MiB of memory, which no target has: {string.Join("; ", refusals)}. "
                + "Lower its ResourceRequirement, or bind it to a larger deployment");
        }

        try
        {
            return await job.Placed.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            if (!job.TryTake())
            {
                Release(await job.Placed); // It got its place at the same moment.
            }

            throw;
        }
    }

    /// <summary>Gives a place back; nothing happens when it was given back already.</summary>
    public void Release(JobPlacement placement)
    {
        if (!placement.TryGiveBack())
        {
            return;
        }

        DeploymentQueue queue;
        lock (_lock)
        {
            queue = _queues[placement.Target.Deployment];
        }

        queue.Release(placement);
    }

    private Task<DeploymentQueue> QueueOfAsync(Target target, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_services.TryGetValue(target.Deployment, out var services))
            {
                _services[target.Deployment] = services = new(StringComparer.Ordinal);
            }

            var service = target.Service ?? string.Empty;
            if (!services.TryGetValue(service, out var task))
            {
                services[service] = task = OpenAsync(target, cancellationToken);
            }

            return task;
        }
    }

    private async Task<DeploymentQueue> OpenAsync(Target target, CancellationToken cancellationToken)
    {
        await Task.Yield(); // Nothing of this happens under the lock.
        var connector = await deployments.GetAsync(target.Deployment);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery { Service = target.Service }, cancellationToken);
        if (locations.Count == 0)
        {
            throw new DeploymentException(connector.DeploymentName, $"has no location{(target.Service is null ? string.Empty : $" in the service '{target.Service}'")}");
        }

        DeploymentQueue? queue;
        lock (_lock)
        {
            if (!_queues.TryGetValue(target.Deployment, out queue))
            {
                _queues[target.Deployment] = queue = new DeploymentQueue(connector);
            }
        }

        queue.AddService(target.Service, locations);
        return queue;
    }
}
