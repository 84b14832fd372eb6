namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>The time limit of a real Slurm, which is at least a minute and looked at every half: in a class of its own, beside the others.</summary>
public sealed class SlurmTimeLimitTests
{
    [Fact]
    public async Task Run_LongerThanAllowed_IsAFailureOfTime()
    {
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 150);
        var queue = await cluster.DeployAsync(new SlurmDeployment { Services = { ["long"] = new() { Partition = "spare" } } });
        var result = await cluster.RunAsync(queue, cluster.Job("a", "sleep 600") with { Timeout = TimeSpan.FromSeconds(1) }, "long");

        Assert.Equal(FailureClass.Time, result.Failure);
        Assert.NotEqual(0, result.ExitCode);
    }
}
