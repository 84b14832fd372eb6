using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Engine.Deployments;

namespace StreamFlow.Engine.Data;

/// <summary>A place that has files.</summary>
/// <param name="Connector">The connector of its deployment.</param>
/// <param name="Location">The location.</param>
internal sealed record DataPlace(IConnector Connector, ExecutionLocation Location)
{
    /// <summary>Gets the files of the place.</summary>
    public ILocationFileSystem Files { get; } = Connector.GetFileSystem(Location);

    /// <summary>Gets the name of the place for people.</summary>
    public string Name { get; } = string.Equals(Location.Deployment, DeploymentNames.Local, StringComparison.Ordinal) ? "this machine" : Location.ToString();

    /// <summary>Gets whether a path here and the same path there are the same file.</summary>
    public bool SharesFilesWith(DataPlace other) =>
        ReferenceEquals(this, other)
        || (Location.IsLocal && other.Location.IsLocal)
        || (string.Equals(Location.Deployment, other.Location.Deployment, StringComparison.Ordinal)
            && string.Equals(Location.Name, other.Location.Name, StringComparison.Ordinal));
}
