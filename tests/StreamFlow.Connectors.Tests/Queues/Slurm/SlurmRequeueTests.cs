namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>A job that a real Slurm puts back into the queue, where it waits for two minutes: in a class of its own, beside the others.</summary>
/// <remarks>Told to start it at once, Slurm 22.05 meets what is left of its first life and drains the node ("Duplicate jobid").</remarks>
public sealed class SlurmRequeueTests
{
    [Fact]
    public async Task Run_JobIsRequeued_IsFollowedToItsSecondEnd()
    {
        await using var cluster = new SlurmCluster();
        var queue = await cluster.DeployAsync();
        var running = cluster.RunAsync(queue, cluster.Job("a", $"echo x >> '{cluster.PathOf("lives")}'; echo $SLURM_JOB_ID > '{cluster.PathOf("id")}'; test $(wc -l < '{cluster.PathOf("lives")}') = 2 || sleep 60; exit 5"));
        var id = await cluster.IdAsync("id");
        SlurmCluster.Ask("scontrol", "requeue", id);
        var result = await running;

        Assert.Equal((5, null, id), (result.ExitCode, result.Failure, result.NativeJobId));
        Assert.Equal("x\nx\n", await File.ReadAllTextAsync(cluster.PathOf("lives"), TestContext.Current.CancellationToken));
    }
}
