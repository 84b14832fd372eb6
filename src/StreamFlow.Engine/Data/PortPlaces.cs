using System.Collections.Concurrent;
using StreamFlow.Core.Locations;
using StreamFlow.Engine.Deployments;

namespace StreamFlow.Engine.Data;

/// <summary>Finds the places to which ports are bound.</summary>
/// <param name="deployments">Brings their deployments up.</param>
internal sealed class PortPlaces(RunDeployments deployments)
{
    private readonly ConcurrentDictionary<string, Task<PortPlace>> _places = new(StringComparer.Ordinal);

    /// <summary>Gives the place of a port.</summary>
    /// <param name="port">The path of the port.</param>
    /// <param name="target">The target of its binding.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WorkflowDefinitionException">The target does not say in which directory its data are.</exception>
    public Task<PortPlace> OfAsync(string port, Target target, CancellationToken cancellationToken) =>
        _places.GetOrAdd(port, (_, bound) => FindAsync(port, bound, cancellationToken), target);

    private async Task<PortPlace> FindAsync(string port, Target target, CancellationToken cancellationToken)
    {
        var workdir = target.Workdir ?? target.Deployment.Workdir
            ?? throw new WorkflowDefinitionException($"the port '{port}' is bound to a target that does not say where its data are; set its 'workdir'");
        var connector = await deployments.GetAsync(target.Deployment);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery { Service = target.Service }, cancellationToken);
        return new PortPlace(new DataPlace(connector, locations[0]), workdir.TrimEnd('/'));
    }
}
