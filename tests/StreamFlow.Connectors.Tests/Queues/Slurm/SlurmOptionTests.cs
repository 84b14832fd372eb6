using StreamFlow.Connectors.Queues.Options;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Every option of a service against the real <c>sbatch --test-only</c>.</summary>
public sealed class SlurmOptionTests
{
    // What this cluster does not have is refused with one of these; what is refused otherwise was not understood.
    private static readonly string[] RefusedByTheSite =
    [
        "Invalid feature specification", "Invalid job credential", "Requested node configuration is not available", "Invalid generic resource",
        "Invalid license", "Requested reservation is invalid", "Invalid account", "Invalid qos", "Batch job submission failed", "burst_buffer", "Access/permission denied",
        "allocation failure", "No cluster", "can't be reached", "Unable to", "Invalid user id", "--gpus", "Invalid node name",
    ];

    public static TheoryData<string, SlurmService> Options => new()
    {
        { "account", new() { Account = "none" } },
        { "acctgFreq", new() { AcctgFreq = "task=30" } },
        { "array", new() { Array = "0-3%2" } },
        { "batch", new() { Batch = "feature" } },
        { "bb", new() { Bb = "capacity=1G" } },
        { "begin", new() { Begin = "now+1hour" } },
        { "constraint", new() { Constraint = "intel&gpu" } },
        { "contiguous", new() { Contiguous = true } },
        { "coreSpec", new() { CoreSpec = 1 } },
        { "coresPerSocket", new() { CoresPerSocket = 1 } },
        { "cpuFreq", new() { CpuFreq = "low" } },
        { "cpusPerGpu", new() { CpusPerGpu = 1, Gpus = 1 } },
        { "cpusPerTask", new() { CpusPerTask = 2 } },
        { "deadline", new() { Deadline = "now+2hours" } },
        { "delayBoot", new() { DelayBoot = 5 } },
        { "distribution", new() { Distribution = "block:cyclic" } },
        { "exclude", new() { Exclude = "nosuchnode" } },
        { "exclusive", new() { Exclusive = true } },
        { "exclusiveUser", new() { Exclusive = "user" } },
        { "export", new() { Export = "ALL" } },
        { "extraNodeInfo", new() { ExtraNodeInfo = "1:1:1" } },
        { "getUserEnv", new() { GetUserEnv = "5L" } },
        { "gpuBind", new() { GpuBind = "closest", Gpus = 1 } },
        { "gpuFreq", new() { GpuFreq = "high", Gpus = 1 } },
        { "gpus", new() { Gpus = 1 } },
        { "gpusPerNode", new() { GpusPerNode = 1 } },
        { "gpusPerSocket", new() { GpusPerSocket = 1, SocketsPerNode = 1 } },
        { "gpusPerTask", new() { GpusPerTask = 1, Ntasks = 1 } },
        { "gres", new() { Gres = "gpu:1" } },
        { "gresFlags", new() { GresFlags = "enforce-binding" } },
        { "hint", new() { Hint = "compute_bound" } },
        { "ignorePBS", new() { IgnorePBS = true } },
        { "jobName", new() { JobName = "a name" } },
        { "licenses", new() { Licenses = "matlab:2" } },
        { "mailType", new() { MailType = "END,FAIL" } },
        { "mailUser", new() { MailUser = "ada@example.org" } },
        { "mem", new() { Mem = "50M" } },
        { "memBind", new() { MemBind = "local" } },
        { "memPerCpu", new() { MemPerCpu = 50 } },
        { "memPerGpu", new() { MemPerGpu = "50M", Gpus = 1 } },
        { "mincpus", new() { Mincpus = 1 } },
        { "network", new() { Network = "system" } },
        { "nice", new() { Nice = 10 } },
        { "nodelist", new() { Nodelist = "nosuchnode" } },
        { "nodes", new() { Nodes = 1 } },
        { "noKill", new() { NoKill = true } },
        { "noRequeue", new() { NoRequeue = true } },
        { "ntasks", new() { Ntasks = 1 } },
        { "ntasksPerCore", new() { NtasksPerCore = 1 } },
        { "ntasksPerGpu", new() { NtasksPerGpu = 1, Gpus = 1 } },
        { "ntasksPerNode", new() { NtasksPerNode = 1 } },
        { "ntasksPerSocket", new() { NtasksPerSocket = 1 } },
        { "openMode", new() { OpenMode = "append" } },
        { "overcommit", new() { Overcommit = true } },
        { "oversubscribe", new() { Oversubscribe = true } },
        { "partition", new() { Partition = "main" } },
        { "power", new() { Power = "level" } },
        { "prefer", new() { Prefer = "intel" } },
        { "priority", new() { Priority = "TOP" } },
        { "profile", new() { Profile = "task" } },
        { "propagate", new() { Propagate = "NONE" } },
        { "qos", new() { Qos = "normal" } },
        { "reboot", new() { Reboot = true } },
        { "requeue", new() { Requeue = true } },
        { "reservation", new() { Reservation = "none" } },
        { "signal", new() { Signal = "B:USR1@60" } },
        { "socketsPerNode", new() { SocketsPerNode = 1 } },
        { "spreadJob", new() { SpreadJob = true } },
        { "switches", new() { Switches = "1@1:00" } },
        { "threadSpec", new() { ThreadSpec = 1 } },
        { "threadsPerCore", new() { ThreadsPerCore = 1 } },
        { "time", new() { Time = TimeSpan.FromHours(30) } },
        { "timeUnlimited", new() { Time = TimeSpan.Zero } },
        { "timeMin", new() { TimeMin = TimeSpan.FromMinutes(1), Time = TimeSpan.FromMinutes(5) } },
        { "tmp", new() { Tmp = ByteSize.FromMebibytes(1) } },
        { "useMinNodes", new() { UseMinNodes = true } },
        { "waitAllNodes", new() { WaitAllNodes = true } },
        { "wckey", new() { Wckey = "key" } },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Read_Option_IsUnderstoodBySbatch(string name, SlurmService service)
    {
        await using var cluster = new SlurmCluster();
        var words = ServiceOptions.Read(service, FlagStyle.Joined).SelectMany(static option => option.Words);
        await File.WriteAllTextAsync(cluster.PathOf("job.sh"), "#!/bin/sh\n", TestContext.Current.CancellationToken);
        var (exitCode, _, error) = SlurmCluster.Ask(["sbatch", "--test-only", .. words, cluster.PathOf("job.sh")]);

        Assert.True(exitCode == 0 || Array.Exists(RefusedByTheSite, text => error.Contains(text, StringComparison.Ordinal)), $"{name}: {error}");
        Assert.DoesNotContain("unrecognized option", error);
        Assert.DoesNotContain("invalid option", error);
    }
}
