namespace StreamFlow.Core.Connectors;

/// <summary>Knows how to make the connector of each type of deployment. Typed registrations; nothing is found by name.</summary>
public sealed class ConnectorRegistry
{
    private readonly Dictionary<Type, Func<object, ConnectorContext, IConnector>> _factories = [];

    /// <summary>Registers how to make the connector of a type of deployment; a later registration of the same type replaces an earlier one.</summary>
    /// <typeparam name="TDeployment">The deployment record.</typeparam>
    /// <param name="factory">Makes the connector; it must not touch the environment yet.</param>
    /// <returns>This registry, so that calls can be chained.</returns>
    public ConnectorRegistry Register<TDeployment>(Func<TDeployment, ConnectorContext, IConnector> factory)
        where TDeployment : class
    {
        _factories[typeof(TDeployment)] = (deployment, context) => factory((TDeployment)deployment, context);
        return this;
    }

    /// <summary>Gets whether a connector can be made for a type of deployment.</summary>
    /// <param name="deploymentType">The type of the deployment record.</param>
    /// <returns><see langword="true"/> when one is registered.</returns>
    public bool Supports(Type deploymentType) => _factories.ContainsKey(deploymentType);

    /// <summary>Makes the connector of a deployment.</summary>
    /// <param name="deployment">The deployment record.</param>
    /// <param name="context">What else the connector needs.</param>
    /// <returns>The connector, not deployed yet.</returns>
    /// <exception cref="DeploymentException">No connector is registered for the deployment's type.</exception>
    public IConnector Create(object deployment, ConnectorContext context) =>
        _factories.TryGetValue(deployment.GetType(), out var factory)
            ? factory(deployment, context)
            : throw new DeploymentException(
                context.DeploymentName,
                $"no connector is built for {deployment.GetType().Name} yet; bind the steps to another deployment, or register a connector for it");
}
