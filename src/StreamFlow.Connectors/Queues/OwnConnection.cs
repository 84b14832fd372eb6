using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Queues;

/// <summary>Where the commands of a scheduler run when no deployment is wrapped.</summary>
internal static class OwnConnection
{
    /// <summary>Gives the queue manager's own SSH connection, which is the older form of wrapping an <c>ssh</c> deployment; without one, this machine.</summary>
    /// <exception cref="DeploymentException">It has both an SSH connection and a deployment that it wraps.</exception>
    public static IConnector? Of(QueueManagerDeployment deployment, ConnectorContext context)
    {
        if (deployment.Hostname is not { } hostname)
        {
            return context.Inner is null ? new LocalConnector(context) : null;
        }

        return context.Inner is null
            ? new SshConnector(Ssh(hostname, deployment), context)
            : throw new DeploymentException(
                context.DeploymentName, $"it has both 'hostname' ({hostname}) and 'wraps' ({context.Inner.DeploymentName}); leave out 'hostname' and the other options of its own SSH connection");
    }

    private static SshDeployment Ssh(string hostname, QueueManagerDeployment deployment) => new()
    {
        Nodes = [hostname],
        CheckHostKey = deployment.CheckHostKey,
        DataTransferConnection = deployment.DataTransferConnection,
        MaxConcurrentSessions = deployment.MaxConcurrentSessions,
        MaxConnections = deployment.MaxConnections,
        PasswordFile = deployment.PasswordFile,
        SshKey = deployment.SshKey,
        SshKeyPassphraseFile = deployment.SshKeyPassphraseFile,
        TransferBufferSize = deployment.TransferBufferSize,
        Tunnel = deployment.Tunnel,
        Username = deployment.Username,
    };
}
