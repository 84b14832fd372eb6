using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>A real Slurm whose commands run on a login node over SSH.</summary>
public sealed class SlurmOverSshTests
{
    [Fact]
    public async Task Run_OverSsh_GivesExitCodesOutputsAndOneArray()
    {
        SshTestbed.Require();
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 120);
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        using var directory = new TemporaryDirectory();
        var context = new ConnectorContext { DeploymentName = "login", ConfigDirectory = directory.Root, Processes = processes };
        await using var login = new SshConnector(SshTestbed.Deployment with { Nodes = [SshTestbed.Login], Username = "root" }, context);
        await login.DeployAsync(false, cluster.Token);
        await using var queue = QueueConnectors.Slurm(
            new SlurmDeployment { MaxConcurrentJobs = 10, Services = { ["spare"] = new() { Partition = "spare" } } },
            context with { DeploymentName = "hpc", Inner = login }, SlurmCluster.Quick);
        await queue.DeployAsync(false, cluster.Token);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => cluster.RunAsync(queue, Job(directory.At($"j{i}"), $"echo $SLURM_JOB_ID it\\'s {i}; exit {i}"), "spare")));
        using var cancel = new CancellationTokenSource();
        var cancelled = cluster.RunAsync(queue, Job(directory.At("long"), $"echo $SLURM_JOB_ID > '{directory.At("id")}'; sleep 60"), "spare", cancel.Token);
        await cluster.WaitAsync(() => Task.FromResult(File.Exists(directory.At("id")) && File.ReadAllText(directory.At("id")).EndsWith('\n')));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        Assert.Equal(Enumerable.Range(0, 4).Select(static i => (i, (FailureClass?)null)), results.Select(static result => (result.ExitCode, result.Failure)));
        Assert.All(Enumerable.Range(0, 4), i => Assert.EndsWith($" it's {i}\n", File.ReadAllText(directory.At($"j{i}/out"))));
        Assert.Equal(2, queue.SchedulerCommands["sbatch"]);
        Assert.Empty(await SlurmCluster.AskAsync("squeue", "-h", "-j", File.ReadAllText(directory.At("id")).Trim(), "-o", "%T"));
        await queue.UndeployAsync(false, cluster.Token);
        await login.UndeployAsync(false, cluster.Token);
    }

    [Fact]
    public async Task Run_QueueManagerHasAnSshConnectionOfItsOwn_RunsOverIt()
    {
        SshTestbed.Require();
        await using var cluster = await SlurmCluster.OpenAsync(seconds: 120);
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        using var directory = new TemporaryDirectory();
        var context = new ConnectorContext { DeploymentName = "hpc", ConfigDirectory = directory.Root, Processes = processes };
        var deployment = new SlurmDeployment
        {
            Hostname = SshTestbed.Login,
            Username = "root",
            SshKey = SshTestbed.At("id_ed25519"),
            CheckHostKey = false,
            Services = { ["spare"] = new() { Partition = "spare" } },
        };
        await using var queue = QueueConnectors.Slurm(deployment, context, SlurmCluster.Quick);
        await queue.DeployAsync(false, cluster.Token);
        var result = await cluster.RunAsync(queue, Job(directory.At("a"), "echo $SLURM_JOB_ID; exit 3"), "spare");
        await queue.UndeployAsync(false, cluster.Token);

        Assert.Equal((3, null), (result.ExitCode, result.Failure));
        Assert.Equal(result.NativeJobId + "\n", File.ReadAllText(directory.At("a/out")));
        var both = Assert.Throws<DeploymentException>(() => QueueConnectors.Slurm(deployment, context with { Inner = queue }));
        Assert.Contains("both 'hostname' (127.0.0.1:2203) and 'wraps' (hpc)", both.Message);
    }

    private static CommandRequest Job(string path, string script)
    {
        Directory.CreateDirectory(path);
        return new CommandRequest { Arguments = ["sh", "-c", script], WorkingDirectory = path, StandardOutput = path + "/out", JobName = "/job" };
    }
}
