using System.ComponentModel;
using StreamFlow.Connectors.Local;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Samples.CustomConnector;

/// <summary>This machine, used politely: at low priority, and by few jobs at once.</summary>
/// <remarks>
/// The record is all there is to declare: the build checks its options in C#, the YAML and the JSON Schema have them, and
/// <c>validate</c> knows them, like those of the built-in types.
/// </remarks>
[ConnectorType("polite")]
public sealed record PoliteDeployment : Deployment
{
    /// <summary>Gets how far to step back, from 0 (not at all) to 19. Default: 10.</summary>
    [DefaultValue(10)]
    [Range(0, 19)]
    public int? Niceness { get; init; }

    /// <summary>Gets how many jobs may run at once. Default: 2.</summary>
    [DefaultValue(2)]
    [Range(1)]
    public int? AtOnce { get; init; }

    /// <summary>Makes the connector; the generated code registers this method.</summary>
    public IConnector CreateConnector(ConnectorContext context) => new PoliteConnector(this, context with { Inner = new LocalConnector(context) });
}
