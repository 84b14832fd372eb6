using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Parts of a real Slurm go down while jobs run.</summary>
[Collection(nameof(SlurmOutageTests))]
[CollectionDefinition(nameof(SlurmOutageTests), DisableParallelization = true)]
public sealed class SlurmOutageTests
{
    [Fact]
    public async Task Run_ControllerStoppedAndStarted_LosesAndRepeatsNothing()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 100, alone: true);
        var queue = await cluster.DeployAsync();
        var running = Enumerable.Range(0, 3).Select(i => cluster.RunAsync(
            queue, cluster.Job($"j{i}", $"echo x >> '{cluster.PathOf($"lives{i}")}'; echo $SLURM_JOB_ID > '{cluster.PathOf($"id{i}")}'; sleep 4; exit {i}"))).ToList();
        await cluster.IdAsync("id0");
        await StopAsync();
        var asked = queue.SchedulerCommands["squeue"];
        await cluster.WaitAsync(() => Task.FromResult(queue.SchedulerCommands["squeue"] > asked)); // It fails at least once.
        await StartAsync();
        var results = await Task.WhenAll(running);

        Assert.Equal([0, 1, 2], results.Select(static result => result.ExitCode));
        Assert.All(results, static result => Assert.Null(result.Failure));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("x\n", File.ReadAllText(cluster.PathOf($"lives{i}"))));
    }

    [Fact]
    public async Task Run_ControllerIsDownAtTheSubmission_SubmitsEachJobOnce()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 150, alone: true);
        var queue = await cluster.DeployAsync();
        await StopAsync();
        var running = cluster.RunAsync(queue, cluster.Job("a", $"echo x >> '{cluster.PathOf("lives")}'; exit 3"));
        await cluster.WaitAsync(() => Task.FromResult(queue.SchedulerCommands.ContainsKey("sbatch")));
        await StartAsync();
        var result = await running;

        Assert.Equal((3, null), (result.ExitCode, result.Failure));
        Assert.Equal("x\n", await File.ReadAllTextAsync(cluster.PathOf("lives"), cluster.Token));
    }

    [Fact]
    public async Task Run_NodeGoesDown_IsAFailureOfTheNode()
    {
        await using var cluster = await SlurmCluster.OpenAsync(alone: true);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["spare"] = new() { Partition = "spare", NoRequeue = true } } });
        var running = cluster.RunAsync(queue, cluster.Job("a", $"echo $SLURM_JOB_ID > '{cluster.PathOf("id")}'; sleep 60"), "spare");
        await cluster.IdAsync("id");
        await SlurmCluster.AskAsync("scontrol", "update", "nodename=spare", "state=down", "reason=test");
        var result = await running;
        await SlurmServer.AskAsync("scontrol", "update", "nodename=spare", "state=resume"); // Unless it is back by itself.

        Assert.Equal(FailureClass.Node, result.Failure);
        Assert.NotEqual(0, result.ExitCode);
    }

    // Killed, it would forget what it has not written down yet.
    private static async Task StopAsync()
    {
        var pid = (await File.ReadAllTextAsync(Path.Join(SlurmServer.Root, "slurmctld.pid"))).Split(' ')[0];
        await SlurmCluster.AskAsync("kill", "-TERM", pid);
        while (Directory.Exists("/proc/" + pid) && !(await File.ReadAllTextAsync($"/proc/{pid}/stat")).Contains(") Z ", StringComparison.Ordinal))
        {
            await Task.Delay(50);
        }
    }

    private static Task<string> StartAsync() => SlurmCluster.AskAsync(Repository.At("tests/testbed/slurm.sh"), "start");
}
