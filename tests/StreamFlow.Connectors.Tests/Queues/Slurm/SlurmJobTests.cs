using StreamFlow.Core.Resources;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Jobs on a real Slurm.</summary>
public sealed class SlurmJobTests
{
    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 3", 3)]
    [InlineData("kill -9 $$", 137)]
    public async Task Run_CommandEnds_GivesItsExitCodeAndItsOutput(string script, int expected)
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync();
        var result = await cluster.RunAsync(queue, cluster.Job("a", $"echo $SLURM_JOB_ID; {script}"));

        Assert.Equal((expected, null), (result.ExitCode, result.Failure));
        Assert.Equal(result.NativeJobId + "\n", await File.ReadAllTextAsync(cluster.PathOf("a.log"), cluster.Token));
    }

    [Fact]
    public async Task Run_JobAsksForResources_GetsThem()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync();
        var job = cluster.Job("a", "scontrol show job $SLURM_JOB_ID") with
        {
            Resources = new JobResources { Cores = 2, MemoryMiB = 70 },
            Timeout = TimeSpan.FromSeconds(90),
            Environment = new Dictionary<string, string> { ["SLURM_CONF"] = SlurmServer.Configuration },
        };
        var result = await cluster.RunAsync(queue, job);
        var shown = await File.ReadAllTextAsync(cluster.PathOf("a.log"), cluster.Token);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("CPUs/Task=2", shown);
        Assert.Contains("MinMemoryNode=70M", shown);
        Assert.Contains("TimeLimit=00:02:00", shown); // Slurm counts in minutes.
    }

    [Fact]
    public async Task Run_MoreMemoryThanAskedFor_IsAFailureOfMemory()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync();
        var job = cluster.Job("a", "head -c 150000000 /dev/zero | tail -c 140000000 | (sleep 8; cat > /dev/null)") with { Resources = new JobResources { MemoryMiB = 20 } };
        var result = await cluster.RunAsync(queue, job);

        Assert.Equal(FailureClass.Memory, result.Failure);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("memory", result.FailureReason);
    }

    [Fact]
    public async Task Run_SomebodyCancelsTheJob_IsNeverASuccess()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync();
        var running = cluster.RunAsync(queue, cluster.Job("a", $"echo $SLURM_JOB_ID > '{cluster.PathOf("id")}'; sleep 60"));
        await SlurmCluster.AskAsync("scancel", await cluster.IdAsync("id"));
        var result = await running;

        Assert.Equal(FailureClass.Cancelled, result.Failure);
        Assert.NotEqual(0, result.ExitCode);
    }

    [Fact]
    public async Task Run_Cancelled_LeavesNoJobBehind()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync();
        using var cancel = new CancellationTokenSource();
        var running = Enumerable.Range(0, 4).Select(i => cluster.RunAsync(queue, cluster.Job($"j{i}", $"echo $SLURM_JOB_ID >> '{cluster.PathOf("id")}'; sleep 60"), token: cancel.Token)).ToList();
        await cluster.IdAsync("id");
        await cancel.CancelAsync();
        foreach (var task in running)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        Assert.Equal(1, queue.SchedulerCommands["scancel"]);
        var ids = string.Join(',', await File.ReadAllLinesAsync(cluster.PathOf("id"), cluster.Token));
        Assert.Empty(await SlurmCluster.AskAsync("squeue", "-h", "-j", ids, "-o", "%T"));
    }

    [Fact]
    public async Task Run_PartitionDoesNotExist_SaysWhichOptionIsWrong()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["gpu"] = new() { Partition = "nosuch" } } });
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => cluster.RunAsync(queue, cluster.Job("a", "true"), "gpu"));

        Assert.StartsWith("deployment 'hpc': sbatch refused the job: invalid partition specified: nosuch", error.Message);
        Assert.EndsWith("correct the option 'partition' of the service 'gpu', which was given as '--partition=nosuch'", error.Message);
    }

    [Fact]
    public async Task Run_JobCanNeverStart_IsWarnedAbout()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["short"] = new() { Partition = "short", Time = TimeSpan.FromHours(1) } } });
        using var cancel = new CancellationTokenSource();
        var running = cluster.RunAsync(queue, cluster.Job("a", "true"), "short", cancel.Token);
        await cluster.WaitAsync(() => Task.FromResult(cluster.Warnings.Count > 0));

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Contains("waits for something that will not come: Partition", Assert.Single(cluster.Warnings));
    }

    [Fact]
    public async Task Run_TemplateOfTheService_SurroundsTheCommand()
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        await File.WriteAllTextAsync(cluster.PathOf("job.sh"), "#!/bin/sh\n#SBATCH --comment=own\nexport FROM_TEMPLATE='{{ streamflow_workdir }}'\n{{ streamflow_command }}\n", cluster.Token);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["own"] = new() { File = cluster.PathOf("job.sh") } } });
        var result = await cluster.RunAsync(queue, cluster.Job("a", "echo $FROM_TEMPLATE"), "own");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(cluster.PathOf("a") + "\n", await File.ReadAllTextAsync(cluster.PathOf("a.log"), cluster.Token));
        Assert.Contains("Comment=own", await SlurmCluster.AskAsync("scontrol", "show", "job", result.NativeJobId!));
    }
}
