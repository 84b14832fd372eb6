using StreamFlow.Core.Connectors;
using StreamFlow.Core.Observation;
using StreamFlow.Spec;

namespace StreamFlow.Engine.Deployments;

/// <summary>The deployment manager of a run: brings environments up, each once and the wrapped ones first, independent ones at the same
/// time, and takes all of them down in reverse order, whatever happened.</summary>
internal sealed class RunDeployments : IAsyncDisposable
{
    private static readonly TimeSpan UndeployLimit = TimeSpan.FromMinutes(2);

    private readonly DeploymentNames _names;
    private readonly ConnectorRegistry _registry;
    private readonly ConnectorContext _context;
    private readonly DeploymentRetry _retry;
    private readonly Action<WorkflowEvent> _tell;
    private readonly Lock _lock = new();
    private readonly Dictionary<Deployment, Task<IConnector>> _deployments = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Deployment, IConnector> _connectors = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Deployment Deployment, IConnector Connector)> _made = [];
    private readonly CancellationToken _cancellationToken;

    /// <summary>Makes a manager that has deployed nothing yet.</summary>
    /// <param name="names">The names of the deployments.</param>
    /// <param name="registry">Makes the connectors.</param>
    /// <param name="context">What connectors are given besides their deployment.</param>
    /// <param name="retry">How often a deployment that failed is tried again.</param>
    /// <param name="tell">Is told when a deployment changes its state.</param>
    /// <param name="cancellationToken">Abandons what is being brought up.</param>
    public RunDeployments(
        DeploymentNames names,
        ConnectorRegistry registry,
        ConnectorContext context,
        DeploymentRetry retry,
        Action<WorkflowEvent> tell,
        CancellationToken cancellationToken)
    {
        _names = names;
        _registry = registry;
        _context = context with { Tell = tell };
        _retry = retry;
        _tell = tell;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Makes a deployment known: an eager one is up when this returns, a lazy one comes up when its connector is first used.</summary>
    /// <exception cref="DeploymentException">It cannot be brought up.</exception>
    public async ValueTask DeployAsync(Deployment deployment)
    {
        if (deployment.Lazy == false)
        {
            await GetAsync(deployment);
            return;
        }

        lock (_lock)
        {
            _connectors.TryAdd(deployment, new FutureConnector(_names.Of(deployment), () => GetAsync(deployment)));
        }
    }

    /// <summary>Brings up the deployments that are not to wait until they are needed, at the same time.</summary>
    public async Task DeployEagerAsync(IEnumerable<Deployment> deployments) =>
        await Task.WhenAll(deployments.Distinct<Deployment>(ReferenceEqualityComparer.Instance).Select(deployment => DeployAsync(deployment).AsTask()));

    /// <summary>Gets what finds where the user wrote an option of a deployment. Default: nowhere.</summary>
    public Func<string, IReadOnlyList<string>, SourcePosition> PositionOf { get; init; } = static (_, _) => SourcePosition.None;

    /// <summary>Gets whether a step that requires graphics processors is bound to a deployment. Default: none is.</summary>
    public Func<Deployment, bool> NeedsGpus { get; init; } = static _ => false;

    /// <summary>Gives the connector of a deployment; null before it is deployed and after it is taken down.</summary>
    public IConnector? Find(Deployment deployment)
    {
        lock (_lock)
        {
            return _connectors.GetValueOrDefault(deployment);
        }
    }

    /// <summary>Gives the connector of a deployment, which is up when it is given. Concurrent callers get the same one, or the same error.</summary>
    /// <exception cref="DeploymentException">It cannot be brought up.</exception>
    public Task<IConnector> GetAsync(Deployment deployment)
    {
        lock (_lock)
        {
            if (!_deployments.TryGetValue(deployment, out var task))
            {
                _deployments[deployment] = task = BringUpAsync(deployment);
            }

            return task;
        }
    }

    /// <summary>Takes one deployment down, after those that stand on it. It may be deployed again.</summary>
    /// <exception cref="DeploymentException">Something could not be taken down; everything else was.</exception>
    public ValueTask UndeployAsync(Deployment deployment) => TakeDownAsync(other => IsOrStandsOn(other, deployment));

    /// <summary>Takes everything down, the latest first, also after failures.</summary>
    /// <exception cref="DeploymentException">Something could not be taken down; everything else was.</exception>
    public ValueTask DisposeAsync() => TakeDownAsync(static _ => true);

    private static bool IsOrStandsOn(Deployment deployment, Deployment other)
    {
        for (var level = deployment; level is not null; level = level.Wraps?.Deployment)
        {
            if (ReferenceEquals(level, other))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask TakeDownAsync(Func<Deployment, bool> isChosen)
    {
        (Deployment Deployment, IConnector Connector)[] chosen;
        lock (_lock)
        {
            chosen = [.. _made.Where(made => isChosen(made.Deployment))];
            _made.RemoveAll(made => isChosen(made.Deployment));
            foreach (var deployment in _connectors.Keys.Where(isChosen).ToArray())
            {
                _connectors.Remove(deployment);
            }

            foreach (var deployment in _deployments.Keys.Where(isChosen).ToArray())
            {
                _deployments.Remove(deployment);
            }
        }

        List<Exception>? errors = null;
        for (var i = chosen.Length - 1; i >= 0; i--)
        {
            if (await TryTakeDownAsync(chosen[i].Deployment, chosen[i].Connector) is { } error)
            {
                (errors ??= []).Add(error);
            }
        }

        if (errors is not null)
        {
            throw errors.Count == 1 ? errors[0] : new WorkflowExecutionException(string.Join('\n', errors.Select(static error => error.Message)), errors[0]);
        }
    }

    // Ctrl-C must not keep an environment up, but one that does not go must not keep the program up either.
    private async ValueTask<Exception?> TryTakeDownAsync(Deployment deployment, IConnector connector)
    {
        using var limit = new CancellationTokenSource(UndeployLimit, _context.Time);
        try
        {
            Tell(deployment, DeploymentState.Undeploying);
            await connector.UndeployAsync(deployment.External == true, limit.Token);
            Tell(deployment, DeploymentState.Undeployed);
            return null;
        }
        catch (Exception error) when (error is StreamFlowException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            var reason = error is DeploymentException ? error
                : new DeploymentException(
                    _names.Of(deployment),
                    error is OperationCanceledException
                        ? $"it was not down after {UndeployLimit.TotalMinutes:0} minutes and may still be up; look for what is left of it"
                        : $"it could not be taken down: {error.Message}",
                    error);
            Tell(deployment, DeploymentState.Failed, reason);
            return reason;
        }
        finally
        {
            await connector.DisposeAsync();
        }
    }

    private async Task<IConnector> BringUpAsync(Deployment deployment)
    {
        await Task.Yield(); // Nothing of this happens under the lock.
        var inner = deployment.Wraps is { } wraps ? await GetAsync(wraps.Deployment) : null;
        for (var attempt = 0; ; attempt++)
        {
            var name = _names.Of(deployment);
            var connector = _registry.Create(deployment, _context with
            {
                DeploymentName = name,
                Inner = inner,
                InnerService = deployment.Wraps?.Service,
                NeedsGpus = NeedsGpus(deployment),
                PositionOf = keys => PositionOf(name, keys),
            });
            lock (_lock)
            {
                _made.Add((deployment, connector)); // From now on it has to be taken down, be it up or half way.
            }

            try
            {
                Tell(deployment, DeploymentState.Deploying);
                await connector.DeployAsync(deployment.External == true, _cancellationToken);
                lock (_lock)
                {
                    _connectors[deployment] = connector;
                }

                Tell(deployment, DeploymentState.Deployed);
                return connector;
            }
            catch (Exception error) when (error is StreamFlowException or IOException or UnauthorizedAccessException)
            {
                var reason = error as StreamFlowException ?? new DeploymentException(_names.Of(deployment), $"it could not be brought up: {error.Message}", error);
                Tell(deployment, DeploymentState.Failed, reason);
                if (attempt >= _retry.Retries)
                {
                    if (ReferenceEquals(reason, error))
                    {
                        throw;
                    }

                    throw reason;
                }

                lock (_lock)
                {
                    _made.RemoveAll(made => ReferenceEquals(made.Connector, connector));
                }

                await TryTakeDownAsync(deployment, connector);
                await Task.Delay(_retry.Delay, _context.Time, _cancellationToken);
            }
        }
    }

    private void Tell(Deployment deployment, DeploymentState state, Exception? error = null)
    {
        // That this machine is there is no news.
        if (!ReferenceEquals(deployment, DeploymentNames.ThisMachine))
        {
            _tell(new DeploymentChanged(_context.Time.GetUtcNow(), _names.Of(deployment), state, error));
        }
    }
}
