using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Jobs on a real Slurm that ask for several nodes, or for what few nodes have.</summary>
public sealed class SlurmResourceTests
{
    [Fact]
    public async Task Run_SeveralLocations_GetsNodesAndTheirNames()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 180);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["both"] = new() { Partition = "both" } } });
        var job = cluster.Job("a", "echo $STREAMFLOW_HOSTS; srun --ntasks-per-node=1 sh -c 'echo $SLURMD_NODENAME' | sort") with { Resources = new JobResources { Locations = 2, Cores = 1 } };
        var result = await cluster.RunAsync(queue, job, "both");
        var nodes = (await SlurmCluster.AskAsync("sinfo", "-h", "-N", "-p", "both", "-o", "%N")).Split('\n').Order(StringComparer.Ordinal).ToList();
        var printed = await File.ReadAllLinesAsync(cluster.PathOf("a.log"), cluster.Token);

        Assert.Equal((0, null), (result.ExitCode, result.Failure));
        Assert.Equal(nodes, printed[0].Split(',').Order(StringComparer.Ordinal));
        Assert.Equal(nodes, printed[1..]);
    }

    [Fact]
    public async Task Run_AsksForGpus_GetsThem()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 120);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["gpu"] = new() { Partition = "spare" } } });
        var result = await cluster.RunAsync(queue, cluster.Job("a", "echo $CUDA_VISIBLE_DEVICES") with { Resources = new JobResources { Gpus = 2 } }, "gpu");

        Assert.Equal((0, null), (result.ExitCode, result.Failure));
        Assert.Equal("0,1\n", await File.ReadAllTextAsync(cluster.PathOf("a.log"), cluster.Token));
    }

    [Fact]
    public async Task Run_AsksForMoreGpusThanThereAre_SaysWhatSlurmSays()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["gpu"] = new() { Partition = "spare" } } });
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() =>
            cluster.RunAsync(queue, cluster.Job("a", "true") with { Resources = new JobResources { Gpus = 3 } }, "gpu"));

        Assert.Contains("deployment 'hpc': sbatch refused the job", error.Message);
        Assert.Contains("Requested node configuration is not available", error.Message);
    }
}
