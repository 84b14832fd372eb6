using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Many jobs at once on a real Slurm.</summary>
public sealed class SlurmScatterTests
{
    // One job in five hundred is cancelled from outside and some fail; no other may notice.
    [Fact]
    public async Task Run_FiveHundredAtOnce_AreOneArrayAndEachElementHasItsOwnEnd()
    {
        const int Count = 500;
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 300);
        var queue = await cluster.DeployAsync(new SlurmDeployment { MaxConcurrentJobs = 1000, Services = { ["many"] = new() { Partition = "spare" } } });
        var running = Enumerable.Range(0, Count).Select(i => cluster.RunAsync(queue, cluster.Job($"j{i}", $"echo {i}; exit {i % 5}") with { Resources = new JobResources { MemoryMiB = 10 } }, "many")).ToList();
        await cluster.WaitAsync(async () => File.Exists(cluster.PathOf("j0.log")) && (await File.ReadAllTextAsync(cluster.PathOf("j0.log"))).Length > 0);
        var array = (await SlurmCluster.AskAsync("squeue", "-h", "-p", "spare", "-t", "PENDING", "-o", "%F")).Split('\n')[^1];
        await SlurmCluster.AskAsync("scancel", $"{array}_{Count - 1}");
        var results = await Task.WhenAll(running);

        Assert.All(results[..^1].Index(), static result => Assert.Equal((result.Index % 5, null), (result.Item.ExitCode, result.Item.Failure)));
        Assert.Equal(FailureClass.Cancelled, results[^1].Failure);
        Assert.Equal([array], results.Select(static result => result.NativeJobId!.Split('_')[0]).Distinct());
        Assert.Equal("250\n", await File.ReadAllTextAsync(cluster.PathOf("j250.log"), cluster.Token));
        Assert.Equal(1, queue.SchedulerCommands["sbatch"]);
    }

    [Fact]
    public async Task Run_TwoRunsAtOnce_DoNotTouchEachOther()
    {
        await using var one = await SlurmCluster.OpenAsync(seconds: 120);
        await using var other = await SlurmCluster.OpenAsync();
        var queue = await one.DeployAsync();
        var doomed = await other.DeployAsync();
        using var cancel = new CancellationTokenSource();
        var running = one.RunAsync(queue, one.Job("a", $"echo $SLURM_JOB_ID > '{one.PathOf("id")}'; sleep 3; exit 2"));
        var cancelled = other.RunAsync(doomed, other.Job("a", $"echo $SLURM_JOB_ID > '{other.PathOf("id")}'; sleep 60"), token: cancel.Token);
        await one.IdAsync("id");
        await other.IdAsync("id");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(2, (await running).ExitCode);
    }
}
