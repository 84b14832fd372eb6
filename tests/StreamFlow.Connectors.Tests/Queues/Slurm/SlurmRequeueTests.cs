using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>A job that a real Slurm puts back into the queue.</summary>
public sealed class SlurmRequeueTests
{
    [Fact]
    public async Task Run_JobIsRequeued_IsFollowedToItsSecondEnd()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 170);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["long"] = new() { Partition = "spare" } } });
        var running = cluster.RunAsync(queue, cluster.Job("a", $"echo x >> '{cluster.PathOf("lives")}'; echo $SLURM_JOB_ID > '{cluster.PathOf("id")}'; test $(wc -l < '{cluster.PathOf("lives")}') = 2 || sleep 60; exit 5"), "long");
        var id = await cluster.IdAsync("id");
        await SlurmCluster.AskAsync("scontrol", "requeue", id);

        // It has to wait for two minutes, unless it is told otherwise. But started while the node still has a process of its first
        // life, Slurm 22.05 takes it for a second job of the same number and drains the node.
        await cluster.WaitAsync(async () => (await SlurmServer.AskAsync("pgrep", "-f", $"^slurmstepd: .{id}[.]")).ExitCode == 1);
        await cluster.WaitAsync(async () => await SlurmCluster.AskAsync("squeue", "-h", "-j", id, "-o", "%T") == "PENDING");
        await Task.Delay(TimeSpan.FromSeconds(2), cluster.Token); // In the same second, the node takes the new start for the one that was revoked.
        await SlurmCluster.AskAsync("scontrol", "update", $"jobid={id}", "starttime=now");
        var result = await running;

        Assert.Equal((5, null, id), (result.ExitCode, result.Failure, result.NativeJobId));
        Assert.Equal("x\nx\n", await File.ReadAllTextAsync(cluster.PathOf("lives"), cluster.Token));
    }
}
