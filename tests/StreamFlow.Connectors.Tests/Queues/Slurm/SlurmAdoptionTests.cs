using StreamFlow.Connectors.Queues.Records;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Jobs on a real Slurm whose program died.</summary>
public sealed class SlurmAdoptionTests
{
    private static readonly SlurmDeployment Spare = new() { MaxConcurrentJobs = 10, Services = { ["spare"] = new() { Partition = "spare" } } };

    [Fact]
    public async Task Deploy_ProgramDiedWhileAnArrayRan_TakesItUpAndSettlesWhatEndedMeanwhile()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 120);
        using (var record = new QueuedJobFile(cluster.PathOf("record")))
        {
            var lost = await cluster.DeployAsync(Spare, record: record);
            var abandoned = Enumerable.Range(0, 3).Select(i => cluster.RunAsync(lost, Waiting(i), "spare")).ToList();
            await cluster.WaitAsync(() => Task.FromResult(Enumerable.Range(0, 3).All(i => File.Exists(cluster.PathOf($"lives{i}")))));
            await cluster.WaitAsync(async () => (await record.ReadOpenAsync(cluster.Token)).All(static entry => entry.NativeId is not null));
            await lost.DisposeAsync(); // Without a word to the scheduler.
            Assert.All(abandoned, static task => Assert.False(task.IsCompletedSuccessfully));
        }

        await File.WriteAllTextAsync(cluster.PathOf("go0"), string.Empty, cluster.Token);
        await cluster.WaitAsync(() => Task.FromResult(File.Exists(cluster.PathOf("j0.job/exit"))));
        using var again = new QueuedJobFile(cluster.PathOf("record"));
        var queue = await cluster.DeployAsync(Spare, record: again);
        var seen = await queue.LookAsync(cluster.Token);
        await File.WriteAllTextAsync(cluster.PathOf("go1"), string.Empty, cluster.Token);
        await File.WriteAllTextAsync(cluster.PathOf("go2"), string.Empty, cluster.Token);
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => cluster.RunAsync(queue, Waiting(i), "spare")));

        Assert.Equal(["RUNNING", "RUNNING"], seen.Where(static job => !job.IsOver).Select(static job => job.State));
        Assert.Equal([6, 7, 8], results.Select(static result => result.ExitCode));
        Assert.All(results, static result => Assert.Null(result.Failure));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("x\n", File.ReadAllText(cluster.PathOf($"lives{i}"))));
        Assert.False(queue.SchedulerCommands.ContainsKey("sbatch"));
        Assert.Empty(await again.ReadOpenAsync(cluster.Token));

        Core.Connectors.CommandRequest Waiting(int i) => cluster.Job(
            $"j{i}", $"echo x >> '{cluster.PathOf($"lives{i}")}'; while test ! -e '{cluster.PathOf($"go{i}")}'; do sleep 0.2; done; exit {6 + i}");
    }
}
