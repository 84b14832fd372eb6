using StreamFlow.Core.Connectors;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Processes;

namespace StreamFlow.Engine.Deployments;

/// <summary>Brings environments up when they are first needed, each once and the wrapped ones first, and takes all of them down in reverse order.</summary>
internal sealed class RunDeployments : IAsyncDisposable
{
    private readonly DeploymentNames _names;
    private readonly ConnectorRegistry _registry;
    private readonly IProcessLauncher _processes;
    private readonly TimeProvider _time;
    private readonly Action<WorkflowEvent> _tell;
    private readonly string _configDirectory;
    private readonly Lock _lock = new();
    private readonly Dictionary<Deployment, Task<IConnector>> _deployments = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Deployment Deployment, IConnector Connector)> _made = [];
    private readonly CancellationToken _cancellationToken;

    /// <summary>Makes a manager that has deployed nothing yet.</summary>
    /// <param name="names">The names of the deployments.</param>
    /// <param name="registry">Makes the connectors.</param>
    /// <param name="context">What connectors are given besides their deployment.</param>
    /// <param name="tell">Is told when a deployment changes its state.</param>
    /// <param name="cancellationToken">Abandons what is being brought up.</param>
    public RunDeployments(
        DeploymentNames names,
        ConnectorRegistry registry,
        ConnectorContext context,
        Action<WorkflowEvent> tell,
        CancellationToken cancellationToken)
    {
        _names = names;
        _registry = registry;
        _processes = context.Processes;
        _time = context.Time;
        _configDirectory = context.ConfigDirectory;
        _tell = tell;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gives the connector of a deployment, which is up when it is given. Concurrent callers get the same one, or the same error.</summary>
    /// <exception cref="DeploymentException">It cannot be brought up.</exception>
    public Task<IConnector> GetAsync(Deployment deployment)
    {
        lock (_lock)
        {
            if (!_deployments.TryGetValue(deployment, out var task))
            {
                _deployments[deployment] = task = DeployAsync(deployment);
            }

            return task;
        }
    }

    /// <summary>Brings up the deployments that are not to wait until they are needed.</summary>
    public async Task DeployEagerAsync(IEnumerable<Deployment> deployments) =>
        await Task.WhenAll(deployments.Where(static deployment => deployment.Lazy == false).Select(GetAsync));

    /// <summary>Takes everything down, the latest first, also after failures.</summary>
    /// <exception cref="DeploymentException">Something could not be taken down; everything else was.</exception>
    public async ValueTask DisposeAsync()
    {
        List<Exception>? errors = null;
        (Deployment Deployment, IConnector Connector)[] made;
        lock (_lock)
        {
            made = _made.ToArray();
            _made.Clear();
        }

        for (var i = made.Length - 1; i >= 0; i--)
        {
            var (deployment, connector) = made[i];
            try
            {
                Tell(deployment, DeploymentState.Undeploying);
                await connector.UndeployAsync(deployment.External == true, CancellationToken.None);
                Tell(deployment, DeploymentState.Undeployed);
            }
            catch (StreamFlowException error)
            {
                Tell(deployment, DeploymentState.Failed, error);
                (errors ??= []).Add(error);
            }
            finally
            {
                await connector.DisposeAsync();
            }
        }

        if (errors is not null)
        {
            throw errors.Count == 1 ? errors[0] : new WorkflowExecutionException(string.Join('\n', errors.Select(static error => error.Message)), errors[0]);
        }
    }

    private async Task<IConnector> DeployAsync(Deployment deployment)
    {
        await Task.Yield(); // Nothing of this happens under the lock.
        var inner = deployment.Wraps is { } wraps ? await GetAsync(wraps.Deployment) : null;
        var connector = _registry.Create(deployment, new ConnectorContext
        {
            DeploymentName = _names.Of(deployment),
            ConfigDirectory = _configDirectory,
            Processes = _processes,
            Time = _time,
            Inner = inner,
            InnerService = deployment.Wraps?.Service,
        });
        lock (_lock)
        {
            _made.Add((deployment, connector)); // From now on it has to be taken down, be it up or half way.
        }

        try
        {
            Tell(deployment, DeploymentState.Deploying);
            await connector.DeployAsync(deployment.External == true, _cancellationToken);
            Tell(deployment, DeploymentState.Deployed);
            return connector;
        }
        catch (StreamFlowException error)
        {
            Tell(deployment, DeploymentState.Failed, error);
            throw;
        }
    }

    private void Tell(Deployment deployment, DeploymentState state, Exception? error = null)
    {
        // That this machine is there is no news.
        if (!ReferenceEquals(deployment, DeploymentNames.ThisMachine))
        {
            _tell(new DeploymentChanged(_time.GetUtcNow(), _names.Of(deployment), state, error));
        }
    }
}
