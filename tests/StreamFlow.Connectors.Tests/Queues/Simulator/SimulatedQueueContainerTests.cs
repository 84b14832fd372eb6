using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Connectors.Queues;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Simulator;

/// <summary>Containers of the real Singularity or Apptainer in jobs of simulated PBS and Flux.</summary>
public sealed class SimulatedQueueContainerTests
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pbs")]
    [InlineData("flux")]
    public async Task Simulator_SingularityOnTheQueue_RunsEachJobInAContainerOfItsOwn(string type)
    {
        var image = Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif");
        await using var host = new SimulatedHost();
        var timing = new QueueTiming { PollingInterval = TimeSpan.FromMilliseconds(300), LeastInterval = TimeSpan.FromMilliseconds(200), Grace = TimeSpan.FromSeconds(2) };
        await using var queue = type == "pbs"
            ? QueueConnectors.Pbs(new PbsDeployment { MaxConcurrentJobs = 10 }, host.Context, timing)
            : QueueConnectors.Flux(new FluxDeployment { MaxConcurrentJobs = 10 }, host.Context, timing);
        await queue.DeployAsync(false, _token);
        await using var containers = new SingularityQueueConnector(
            new SingularityDeployment { Image = image, Env = ["GREETING=hello"] },
            host.Context with { DeploymentName = "containers", Inner = queue });
        await containers.DeployAsync(false, _token);
        var location = (await containers.GetAvailableLocationsAsync(new LocationQuery(), _token))[0];

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(i =>
            containers.RunAsync(location, host.Job($"j{i}", $"echo \"$GREETING ${{APPTAINER_NAME:-$SINGULARITY_NAME}}\"; exit {i}"), _token).AsTask()));
        await containers.UndeployAsync(false, _token);
        await queue.UndeployAsync(false, _token);

        Assert.Equal([0, 1, 2], results.Select(static result => result.ExitCode));
        Assert.All(results, static result => Assert.Null(result.Failure));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("hello busybox.sif\n", File.ReadAllText(host.PathOf($"j{i}.log"))));
    }
}
