using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Guide;

/// <summary>A place that is entered by a command: <c>chroot /srv/tree</c>, <c>lxc exec box --</c>, <c>toolbox run</c>.</summary>
[ConnectorType("exec")]
public sealed record ExecDeployment : Deployment
{
    /// <summary>Gets the words that stand before every command.</summary>
    public required ValueList<string> Enter { get; init; }

    /// <summary>Makes the connector; the generated code registers this method.</summary>
    public IConnector CreateConnector(ConnectorContext context) => new ExecConnector(this, context);
}
