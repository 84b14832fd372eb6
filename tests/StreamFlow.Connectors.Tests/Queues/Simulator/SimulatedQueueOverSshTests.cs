using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Tests.Queues.Simulator;

/// <summary>Simulated PBS and Flux whose commands run on a login node over SSH.</summary>
public sealed class SimulatedQueueOverSshTests
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pbs")]
    [InlineData("flux")]
    public async Task Simulator_OverSsh_GivesExitCodesAndEndsWhatIsCancelled(string type)
    {
        SshTestbed.Require();
        SshConnector? login = null;
        await using var host = new SimulatedHost(context => login = new SshConnector(SshTestbed.Deployment with { Nodes = [SshTestbed.Login], Username = "root" }, context));
        await login!.DeployAsync(false, _token);
        var timing = new QueueTiming { PollingInterval = TimeSpan.FromMilliseconds(300), LeastInterval = TimeSpan.FromMilliseconds(200), Grace = TimeSpan.FromSeconds(2), CancelPatience = TimeSpan.FromSeconds(20) };
        await using var queue = type == "pbs"
            ? QueueConnectors.Pbs(new PbsDeployment { MaxConcurrentJobs = 10 }, host.Context, timing)
            : QueueConnectors.Flux(new FluxDeployment { MaxConcurrentJobs = 10 }, host.Context, timing);
        await queue.DeployAsync(false, _token);
        var location = (await queue.GetAvailableLocationsAsync(new LocationQuery(), _token))[0];
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => queue.RunAsync(location, host.Job($"j{i}", $"echo {i}; exit {i}"), _token).AsTask()));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_token);
        var cancelled = queue.RunAsync(location, host.Job("long", $"echo $$ > '{host.PathOf("pid")}'; exec sleep 60"), cancel.Token).AsTask();
        while (!File.Exists(host.PathOf("pid")) || !File.ReadAllText(host.PathOf("pid")).EndsWith('\n'))
        {
            await Task.Delay(50, _token);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await queue.UndeployAsync(false, _token);
        await login.UndeployAsync(false, _token);
        await login.DisposeAsync();

        Assert.Equal([0, 1, 2], results.Select(static result => result.ExitCode));
        Assert.Equal("2\n", await File.ReadAllTextAsync(host.PathOf("j2.log"), _token));
        Assert.False(Directory.Exists("/proc/" + File.ReadAllText(host.PathOf("pid")).Trim()));
    }
}
