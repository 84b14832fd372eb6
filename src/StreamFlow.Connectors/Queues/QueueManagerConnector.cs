using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Connectors.Queues.Submission;
using StreamFlow.Connectors.Queues.Tracking;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;

namespace StreamFlow.Connectors.Queues;

/// <summary>Gives jobs to a scheduler, by its own commands at the wrapped deployment, and follows them until both the scheduler and the
/// job itself say how they ended.</summary>
internal sealed class QueueManagerConnector : BatchConnector
{
    private readonly BatchScheduler _scheduler;
    private readonly ServiceTable _services;
    private readonly QueueTiming _timing;
    private readonly int _slots;
    private readonly IConnector? _own;
    private QueueSession? _session;
    private int _jobs;

    /// <summary>Makes a connector.</summary>
    /// <param name="context">What it is given; without an inner connector the commands run on this machine.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="services">Its services.</param>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="timing">How patient it is; null for that of the deployment.</param>
    public QueueManagerConnector(
        ConnectorContext context,
        QueueManagerDeployment deployment,
        IEnumerable<KeyValuePair<string, object>> services,
        BatchScheduler scheduler,
        QueueTiming? timing = null)
        : this(context, deployment, services, scheduler, timing, OwnConnection.Of(deployment, context))
    {
    }

    private QueueManagerConnector(
        ConnectorContext context,
        QueueManagerDeployment deployment,
        IEnumerable<KeyValuePair<string, object>> services,
        BatchScheduler scheduler,
        QueueTiming? timing,
        IConnector? own)
        : base(own is null ? context : context with { Inner = own })
    {
        _own = own;
        _scheduler = scheduler;
        _services = new ServiceTable(Context, deployment, services, scheduler.Style);
        _timing = timing ?? new QueueTiming { PollingInterval = deployment.PollingInterval ?? TimeSpan.FromSeconds(5) };
        _slots = deployment.MaxConcurrentJobs ?? 1;
    }

    /// <summary>Gets how often each command of the scheduler was run.</summary>
    public IReadOnlyDictionary<string, int> SchedulerCommands => _session?.Host.Counts ?? new Dictionary<string, int>();

    /// <inheritdoc/>
    public override async ValueTask DeployAsync(bool external, CancellationToken cancellationToken)
    {
        if (_own is not null)
        {
            await _own.DeployAsync(external: false, cancellationToken);
        }

        var locations = await Inner.GetAvailableLocationsAsync(new LocationQuery { Service = Context.InnerService }, cancellationToken);
        if (locations.Count != 1)
        {
            throw new DeploymentException(
                DeploymentName, $"it works on top of a deployment with exactly one location, and that has {locations.Count}; choose one of its services");
        }

        _session = new QueueSession(Context, Inner, locations[0], _scheduler, _timing);
        await _session.AdoptAsync(cancellationToken);
    }

    /// <summary>Says what became of the jobs that an earlier process left. It has to be deployed, with the record of that process.</summary>
    public ValueTask<IReadOnlyList<LeftJob>> LookAsync(CancellationToken cancellationToken) =>
        _session?.LookAsync(cancellationToken) ?? throw new DeploymentException(DeploymentName, "it was not brought up");

    /// <summary>Ends all jobs that are left.</summary>
    /// <inheritdoc/>
    public override async ValueTask UndeployAsync(bool external, CancellationToken cancellationToken)
    {
        if (_session is not { } session)
        {
            return;
        }

        try
        {
            var left = session.Tracker.Jobs;
            session.Tracker.Cancel(left);
            var haveEnded = await Task.WhenAll(left.Select(job => session.WaitForEndAsync(job, cancellationToken).AsTask()));
            var survivors = left.Where((_, i) => !haveEnded[i]).ToList();
            if (survivors.Count > 0)
            {
                throw new DeploymentException(
                    DeploymentName,
                    $"{survivors.Count} jobs did not end although they were told to; end them with: {JobCancellation.CommandFor(_scheduler, survivors)}");
            }
        }
        finally
        {
            if (_jobs > 0)
            {
                Context.Tell(new SchedulerUsed(Context.Time.GetUtcNow(), DeploymentName, _jobs, new Dictionary<string, int>(session.Host.Counts)));
            }

            await session.DisposeAsync();
            _session = null;
            if (_own is not null)
            {
                await _own.UndeployAsync(external: false, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
    {
        _services.Find(query.Service);
        var inner = (await Inner.GetAvailableLocationsAsync(query with { Service = Context.InnerService }, cancellationToken))[0];
        return
        [
            inner with
            {
                Name = inner.Name + "/slurmctld", // The reference system's name for every scheduler.
                Deployment = DeploymentName,
                Service = query.Service,
                Hardware = null,
                Slots = _slots,
                GivesNodes = true,
                IsStacked = false,
                Wraps = inner,
                Mounts = new Dictionary<string, string>(StringComparer.Ordinal) { ["/"] = "/" },
            },
        ];
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }

        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async ValueTask<CommandResult> SubmitAsync(ExecutionLocation location, CommandRequest job, CancellationToken cancellationToken)
    {
        var session = _session ?? throw new DeploymentException(DeploymentName, "it was not brought up");
        var service = _services.Find(location.Service);
        var queued = await session.StartAsync(job, service, cancellationToken);
        Interlocked.Increment(ref _jobs);
        try
        {
            var outcome = await queued.Ended.WaitAsync(cancellationToken);
            return await ResultAsync(session, queued, job, outcome, cancellationToken);
        }
        catch (OperationCanceledException) when (!queued.Ended.IsCompleted)
        {
            session.Tracker.Cancel([queued]);
            if (!await session.WaitForEndAsync(queued, CancellationToken.None))
            {
                session.Warn($"job {queued.NativeId} ({queued.Name}) did not end although it was told to; end it with: {JobCancellation.CommandFor(_scheduler, [queued])}");
            }

            throw;
        }
    }

    private static async ValueTask<CommandResult> ResultAsync(
        QueueSession session,
        QueueJob queued,
        CommandRequest job,
        JobOutcome outcome,
        CancellationToken cancellationToken)
    {
        var result = new CommandResult(outcome.ExitCode) { NativeJobId = queued.NativeId, Failure = outcome.Failure, FailureReason = outcome.Reason };
        return job.CaptureOutput
            ? result with
            {
                StandardOutput = job.StandardOutput is null ? await session.ReadAsync(queued.Directory + "/stdout", cancellationToken) : string.Empty,
                StandardError = job.StandardError is null ? await session.ReadAsync(queued.Directory + "/stderr", cancellationToken) : string.Empty,
            }
            : result;
    }
}
