using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Engine.Tests.Deployments;

/// <summary>A connector that only comes up and goes down, as it is told, and writes that down.</summary>
internal sealed class FakeConnector(FakeDeployment deployment, ConnectorContext context, List<string> log) : IConnector
{
    public string DeploymentName => context.DeploymentName;

    public async ValueTask DeployAsync(bool external, CancellationToken cancellationToken)
    {
        Note("deploy");
        await (deployment.Gate?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
        if (deployment.Failures > 0)
        {
            deployment.Failures--;
            throw new DeploymentException(DeploymentName, "no luck");
        }

        Note("up");
    }

    public ValueTask UndeployAsync(bool external, CancellationToken cancellationToken)
    {
        Note("undeploy");
        return deployment.StaysUp ? throw new DeploymentException(DeploymentName, "it stays up") : ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        new([new AvailableLocation { Name = "one", Deployment = DeploymentName }]);

    public ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CopyLocalToRemoteAsync(string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations, CopyOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CopyRemoteToLocalAsync(ExecutionLocation source, string sourcePath, string destinationPath, CopyOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CopyRemoteToRemoteAsync(IConnector sourceConnector, ExecutionLocation source, string sourcePath, string destinationPath, IReadOnlyList<ExecutionLocation> destinations, CopyOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ILocationFileSystem GetFileSystem(ExecutionLocation location) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        Note("dispose");
        return ValueTask.CompletedTask;
    }

    private void Note(string what)
    {
        lock (log)
        {
            log.Add($"{DeploymentName} {what}");
        }
    }
}
