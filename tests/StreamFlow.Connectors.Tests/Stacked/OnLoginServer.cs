using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Stacked;

/// <summary>A connection to the login server, on which other environments stand. It is this machine, but nothing here relies on that.</summary>
internal sealed class OnLoginServer : IAsyncDisposable
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly SshConnector _ssh;

    private OnLoginServer() =>
        _ssh = new SshConnector(SshTestbed.LoginDeployment, new ConnectorContext { DeploymentName = "login", ConfigDirectory = "/", Processes = _processes });

    public SshConnector Ssh => _ssh;

    public static async Task<OnLoginServer> ConnectAsync()
    {
        SshTestbed.Require();
        var server = new OnLoginServer();
        await server._ssh.DeployAsync(false, TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Gives what a connector on top of it is given.</summary>
    public ConnectorContext Context(string name, string configDirectory = "/") =>
        new() { DeploymentName = name, ConfigDirectory = configDirectory, Processes = _processes, Inner = _ssh };

    public async ValueTask DisposeAsync()
    {
        await _ssh.UndeployAsync(false, CancellationToken.None);
        await _ssh.DisposeAsync();
        _processes.Dispose();
    }
}
