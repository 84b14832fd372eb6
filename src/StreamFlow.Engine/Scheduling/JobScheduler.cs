using System.Collections.Concurrent;
using StreamFlow.Core.Locations;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Gives jobs places. Each target decides for itself; there is no lock over all of them, and nothing is scanned when a job ends.</summary>
internal sealed class JobScheduler(ActiveDeployments deployments)
{
    private readonly ConcurrentDictionary<JobTarget, Lazy<Task<LocationPool>>> _pools = new();

    /// <summary>Waits for a place at the first target that has room.</summary>
    /// <param name="request">What the job needs.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The place.</returns>
    /// <exception cref="WorkflowExecutionException">No target could ever run the job.</exception>
    /// <exception cref="DeploymentException">A target cannot be brought up.</exception>
    public async ValueTask<Allocation> AcquireAsync(JobRequest request, CancellationToken cancellationToken)
    {
        var waiter = new JobWaiter(request);
        List<LocationPool>? tooSmall = null;
        var entered = false;
        foreach (var target in request.Targets)
        {
            var pool = await PoolAsync(target, cancellationToken);
            if (pool.CouldTake(request.Need))
            {
                pool.Enter(waiter);
                entered = true;
                if (waiter.IsClaimed)
                {
                    break;
                }
            }
            else
            {
                (tooSmall ??= []).Add(pool);
            }
        }

        if (!entered)
        {
            throw new WorkflowExecutionException(
                $"{request.Job} needs {request.Need.Cores:0.##} cores and {request.Need.MemoryMiB:0} MiB of memory, which no target can ever give: "
                + $"{string.Join("; ", tooSmall!.Select(static pool => pool.Describe()))}. Lower its ResourceRequirement or bind it to a larger deployment.");
        }

        if (waiter.Place.IsCompleted)
        {
            return await waiter.Place;
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((JobWaiter)state!).Cancel(token), waiter);
        return await waiter.Place;
    }

    private ValueTask<LocationPool> PoolAsync(JobTarget target, CancellationToken cancellationToken)
    {
        var pool = _pools.GetOrAdd(target, key => new Lazy<Task<LocationPool>>(() => OpenAsync(key, cancellationToken)));
        return new(pool.Value);
    }

    private async Task<LocationPool> OpenAsync(JobTarget target, CancellationToken cancellationToken)
    {
        var connector = await deployments.DeployAsync(target.Name, target.Deployment, cancellationToken);
        var locations = await connector.GetAvailableLocationsAsync(
            new LocationQuery { Service = target.Service, OutputDirectory = target.Workdir }, cancellationToken);
        return locations.Count > 0
            ? new LocationPool(target, connector, locations)
            : throw new DeploymentException(target.Name, $"has no location{(target.Service is null ? string.Empty : $" in the service '{target.Service}'")}");
    }
}
