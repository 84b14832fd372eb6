using StreamFlow.Core.Connectors;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Processes;

namespace StreamFlow.Engine.Deployments;

/// <summary>Brings environments up when they are first needed, each once, and takes all of them down at the end.</summary>
/// <param name="registry">Makes connectors.</param>
/// <param name="processes">Starts processes for connectors.</param>
/// <param name="time">The clock.</param>
/// <param name="configDirectory">Where relative paths of deployments' options start.</param>
/// <param name="names">The names of the declared deployments.</param>
/// <param name="tell">Is told when a deployment changes its state.</param>
internal sealed class ActiveDeployments(
    ConnectorRegistry registry,
    IProcessLauncher processes,
    TimeProvider time,
    string configDirectory,
    IReadOnlyDictionary<Deployment, string> names,
    Action<WorkflowEvent> tell) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<IConnector>> _deploying = new(StringComparer.Ordinal);
    private readonly List<DeployedConnector> _deployed = [];

    /// <summary>Gets the connector of a deployment, bringing the environment up on the first call, those that it wraps first.</summary>
    /// <param name="name">The name of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The connector; all callers get the same one, or the same error. After an error the next call tries again.</returns>
    /// <exception cref="DeploymentException">The environment cannot be brought up.</exception>
    public async ValueTask<IConnector> DeployAsync(string name, Deployment deployment, CancellationToken cancellationToken)
    {
        Task<IConnector> task;
        lock (_lock)
        {
            if (!_deploying.TryGetValue(name, out task!))
            {
                _deploying[name] = task = DeployOnceAsync(name, deployment, cancellationToken);
            }
        }

        try
        {
            return await task.WaitAsync(cancellationToken);
        }
        catch when (task.IsFaulted || task.IsCanceled)
        {
            lock (_lock)
            {
                if (_deploying.GetValueOrDefault(name) == task)
                {
                    _deploying.Remove(name);
                }
            }

            throw;
        }
    }

    /// <summary>Gets the connector of a deployment that is up; null before it was deployed and after it was undeployed.</summary>
    public IConnector? Find(string name)
    {
        lock (_lock)
        {
            return _deployed.Find(deployed => deployed.Name == name)?.Connector;
        }
    }

    /// <summary>Takes every environment down, the last one first, whatever happens to the others.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What could not be taken down; empty when all is gone.</returns>
    public async ValueTask<IReadOnlyList<DeploymentException>> UndeployAllAsync(CancellationToken cancellationToken)
    {
        var failures = new List<DeploymentException>();
        while (TakeLast() is { } deployed)
        {
            Tell(deployed, DeploymentState.Undeploying);
            try
            {
                await deployed.Connector.UndeployAsync(deployed.IsExternal, cancellationToken);
                Tell(deployed, DeploymentState.Undeployed);
            }
#pragma warning disable CA1031 // One environment that stays up must not keep the others up; all failures are reported together.
            catch (Exception error)
            {
                Tell(deployed, DeploymentState.Failed, error);
                failures.Add(error as DeploymentException ?? new DeploymentException(deployed.Name, $"cannot be taken down: {error.Message}", error));
            }
#pragma warning restore CA1031
            finally
            {
                await deployed.Connector.DisposeAsync();
            }
        }

        return failures;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (TakeLast() is { } deployed)
        {
            await deployed.Connector.DisposeAsync();
        }
    }

    private async Task<IConnector> DeployOnceAsync(string name, Deployment deployment, CancellationToken cancellationToken)
    {
        IConnector? inner = null;
        if (deployment.Wraps is { } wraps)
        {
            inner = await DeployAsync(names[wraps.Deployment], wraps.Deployment, cancellationToken);
        }

        var connector = registry.Create(deployment, new ConnectorContext
        {
            DeploymentName = name,
            ConfigDirectory = configDirectory,
            Processes = processes,
            Time = time,
            Inner = inner,
            InnerService = deployment.Wraps?.Service,
        });
        var deployed = new DeployedConnector(name, connector, deployment.External ?? false);

        // Noted before it is up: what a failed attempt left behind is taken down as well.
        lock (_lock)
        {
            _deployed.Add(deployed);
        }

        Tell(deployed, DeploymentState.Deploying);
        try
        {
            await connector.DeployAsync(deployed.IsExternal, cancellationToken);
        }
        catch (Exception error)
        {
            Tell(deployed, DeploymentState.Failed, error);
            throw;
        }

        Tell(deployed, DeploymentState.Deployed);
        return connector;
    }

    private DeployedConnector? TakeLast()
    {
        lock (_lock)
        {
            if (_deployed.Count == 0)
            {
                return null;
            }

            var last = _deployed[^1];
            _deployed.RemoveAt(_deployed.Count - 1);
            _deploying.Remove(last.Name);
            return last;
        }
    }

    private void Tell(DeployedConnector deployed, DeploymentState state, Exception? error = null)
    {
        // This machine is always there; bringing it up is no news.
        if (deployed.Name != Placement.JobTarget.LocalName)
        {
            tell(new DeploymentChanged(time.GetUtcNow(), deployed.Name, state, error));
        }
    }

    private sealed record DeployedConnector(string Name, IConnector Connector, bool IsExternal);
}
