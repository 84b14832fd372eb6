using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>The controller of a real Slurm goes down and comes back while jobs run.</summary>
public sealed class SlurmControllerTests
{
    [Fact]
    public async Task Run_ControllerStoppedAndStarted_LosesAndRepeatsNothing()
    {
        await using var cluster = new SlurmCluster();
        var queue = await cluster.DeployAsync();
        var running = Enumerable.Range(0, 3).Select(i => cluster.RunAsync(
            queue, cluster.Job($"j{i}", $"echo x >> '{cluster.PathOf($"lives{i}")}'; echo $SLURM_JOB_ID > '{cluster.PathOf($"id{i}")}'; sleep 4; exit {i}"))).ToList();
        await cluster.IdAsync("id0");
        var pid = (await File.ReadAllTextAsync(Path.Join(SlurmCluster.Root, "slurmctld.pid"), TestContext.Current.CancellationToken)).Split(' ')[0];
        SlurmCluster.Ask("kill", "-TERM", pid); // Killed, it would forget what it has not written down yet.
        await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        var restarted = SlurmCluster.Ask(Repository.At("tests/testbed/slurm.sh"), "start");
        Assert.True(restarted.ExitCode == 0, restarted.Error);
        var results = await Task.WhenAll(running);

        Assert.Equal([0, 1, 2], results.Select(static result => result.ExitCode));
        Assert.All(results, static result => Assert.Null(result.Failure));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("x\n", File.ReadAllText(cluster.PathOf($"lives{i}"))));
    }
}
