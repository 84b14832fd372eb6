using StreamFlow.Connectors.Queues.Options;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>Every option of a service against the real <c>sbatch --test-only</c>.</summary>
public sealed class SlurmOptionTests
{
    // What this cluster does not have is refused with one of these; what is refused otherwise was not understood.
    private static readonly string[] RefusedByTheSite =
    [
        "Invalid feature specification", "Invalid job credential", "Requested node configuration is not available", "Invalid generic resource",
        "Invalid license", "Requested reservation is invalid", "Invalid account", "Invalid qos", "Batch job submission failed", "burst_buffer", "Access/permission denied",
        "allocation failure", "No cluster", "can't be reached", "Unable to", "Invalid user id", "--gpus", "Invalid node name", "Invalid --bbf",
    ];

    // What sbatch learnt after version 22.05.
    private static readonly string[] Later = ["containerId", "tresPerTask"];

    public static TheoryData<string, SlurmService> Options => new()
    {
        { "account", new() { Account = "none" } },
        { "acctgFreq", new() { AcctgFreq = "task=30" } },
        { "array", new() { Array = "0-3%2" } },
        { "batch", new() { Batch = "feature" } },
        { "bb", new() { Bb = "capacity=1G" } },
        { "bbf", new() { Bbf = "/dev/null" } },
        { "begin", new() { Begin = "now+1hour" } },
        { "clusterConstraint", new() { ClusterConstraint = "feature" } },
        { "clusters", new() { Clusters = "none" } },
        { "container", new() { Container = "/tmp" } },
        { "containerId", new() { ContainerId = "id" } },
        { "exportFile", new() { ExportFile = "/dev/null" } },
        { "gid", new() { Gid = "root" } },
        { "mcsLabel", new() { McsLabel = "label" } },
        { "nodefile", new() { Nodefile = "/etc/hostname" } },
        { "tresPerTask", new() { TresPerTask = "cpu:1" } },
        { "uid", new() { Uid = "root" } },
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

    /// <summary>What <c>scontrol show job</c> says of an option that the controller took.</summary>
    public static TheoryData<string, SlurmService, string> Shown => new()
    {
        { "array", new() { Array = "0-3%2" }, "ArrayTaskId=0-3%2 ArrayTaskThrottle=2" },
        { "contiguous", new() { Contiguous = true }, "Contiguous=1" },
        { "coresPerSocket", new() { CoresPerSocket = 1 }, "ReqB:S:C:T=0:0:1:*" },
        { "cpuFreq", new() { CpuFreq = "low" }, "CPU_max_freq=Low" },
        { "cpusPerGpu", new() { CpusPerGpu = 1, Gpus = 1, Partition = "spare" }, "CpusPerTres=gres:gpu:1" },
        { "cpusPerTask", new() { CpusPerTask = 2 }, "CPUs/Task=2" },
        { "deadline", new() { Deadline = "2030-01-01T00:00:00" }, "Deadline=2030-01-01T00:00:00" },
        { "begin", new() { Begin = "2029-01-01T00:00:00" }, "StartTime=2029-01-01T00:00:00" },
        { "delayBoot", new() { DelayBoot = 5 }, "DelayBoot=00:05:00" },
        { "exclude", new() { Exclude = "spare" }, "ExcNodeList=spare" },
        { "exclusive", new() { Exclusive = true }, "OverSubscribe=NO" },
        { "exclusiveUser", new() { Exclusive = "user" }, "OverSubscribe=USER" },
        { "extraNodeInfo", new() { ExtraNodeInfo = "1:1:1" }, "ReqB:S:C:T=0:0:1:1" },
        { "gpuBind", new() { GpuBind = "closest" }, "TresBind=gpu:closest" },
        { "gpus", new() { Gpus = 1, Partition = "spare" }, "TresPerJob=gres:gpu:1" },
        { "gpusPerNode", new() { GpusPerNode = 1, Partition = "spare" }, "TresPerNode=gres:gpu:1" },
        { "gpusPerSocket", new() { GpusPerSocket = 1, SocketsPerNode = 1, Partition = "spare" }, "TresPerSocket=gres:gpu:1" },
        { "gpusPerTask", new() { GpusPerTask = 1, Ntasks = 1, Partition = "spare" }, "TresPerTask=gres:gpu:1" },
        { "gres", new() { Gres = "gpu:1", Partition = "spare" }, "TresPerNode=gres:gpu:1" },
        { "gresFlags", new() { GresFlags = "enforce-binding" }, "GresEnforceBind=Yes" },
        { "hint", new() { Hint = "compute_bound" }, "ReqB:S:C:T=0:0:*:1" },
        { "jobName", new() { JobName = "name" }, "JobName=name" },
        { "mailType", new() { MailType = "END,FAIL" }, "MailType=END,FAIL" },
        { "mailUser", new() { MailType = "END", MailUser = "ada@example.org" }, "MailUser=ada@example.org" },
        { "mem", new() { Mem = "50M" }, "MinMemoryNode=50M" },
        { "memPerCpu", new() { MemPerCpu = 50 }, "MinMemoryCPU=50M" },
        { "memPerGpu", new() { MemPerGpu = "50M", Gpus = 1, Partition = "spare" }, "MemPerTres=gres:gpu:50" },
        { "mincpus", new() { Mincpus = 2 }, "MinCPUsNode=2" },
        { "network", new() { Network = "system" }, "Network=system" },
        { "nice", new() { Nice = 10 }, "Nice=10" },
        { "nodelist", new() { Nodelist = "spare", Partition = "spare" }, "ReqNodeList=spare" },
        { "nodes", new() { Nodes = 2, Partition = "both" }, "NumNodes=2" },
        { "noRequeue", new() { NoRequeue = true }, "Requeue=0" },
        { "ntasks", new() { Ntasks = 2 }, "NumTasks=2" },
        { "ntasksPerCore", new() { NtasksPerCore = 1 }, "NtasksPerN:B:S:C=0:0:*:1" },
        { "ntasksPerGpu", new() { NtasksPerGpu = 1, Gpus = 1, Partition = "spare" }, "NtasksPerTRES=1" },
        { "ntasksPerNode", new() { NtasksPerNode = 1 }, "NtasksPerN:B:S:C=1:0:*:*" },
        { "ntasksPerSocket", new() { NtasksPerSocket = 1 }, "NtasksPerN:B:S:C=0:0:1:*" },
        { "oversubscribe", new() { Oversubscribe = true }, "OverSubscribe=YES" },
        { "partition", new() { Partition = "short" }, "Partition=short" },
        { "power", new() { Power = "level" }, "Power=LEVEL" },
        { "reboot", new() { Reboot = true }, "Reboot=1" },
        { "requeue", new() { Requeue = true }, "Requeue=1" },
        { "socketsPerNode", new() { SocketsPerNode = 1 }, "Socks/Node=1" },
        { "spreadJob", new() { SpreadJob = true }, "SpreadJob=Yes" },
        { "switches", new() { Switches = "1@1:00" }, "Switches=1@00:01:00" },
        { "threadsPerCore", new() { ThreadsPerCore = 1 }, "ReqB:S:C:T=0:0:*:1" },
        { "time", new() { Time = TimeSpan.FromHours(30) }, "TimeLimit=1-06:00:00" },
        { "timeUnlimited", new() { Time = TimeSpan.Zero }, "TimeLimit=UNLIMITED" },
        { "timeMin", new() { TimeMin = TimeSpan.FromMinutes(1), Time = TimeSpan.FromMinutes(5) }, "TimeMin=00:01:00" },
        { "tmp", new() { Tmp = ByteSize.FromMebibytes(1) }, "MinTmpDiskNode=1M" },
    };

    [Fact]
    public void Options_EveryOptionOfAService_IsAmongThem()
    {
        var names = Options.Select(static row => row.Data.Item1).ToList();

        Assert.All(
            typeof(SlurmService).GetProperties().Where(static property => property.IsDefined(typeof(CommandFlagAttribute), inherit: false)),
            property => Assert.Contains(names, name => name.StartsWith(property.Name, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Read_Option_IsUnderstoodBySbatch(string name, SlurmService service)
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var words = ServiceOptions.Read(service, FlagStyle.Joined).SelectMany(static option => option.Words);
        await File.WriteAllTextAsync(cluster.PathOf("job.sh"), "#!/bin/sh\n", cluster.Token);
        var (exitCode, _, error) = await SlurmServer.AskAsync(["sbatch", "--test-only", .. words, cluster.PathOf("job.sh")]);

        if (Later.Contains(name) && error.Contains("unrecognized option", StringComparison.Ordinal))
        {
            return;
        }

        Assert.True(exitCode == 0 || Array.Exists(RefusedByTheSite, text => error.Contains(text, StringComparison.Ordinal)), $"{name}: {error}");
        Assert.DoesNotContain("unrecognized option", error);
        Assert.DoesNotContain("invalid option", error);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Read_Option_IsWhatTheControllerTakesItFor(string name, SlurmService service, string shown)
    {
        await using var cluster = await SlurmCluster.OpenAsync();
        var words = ServiceOptions.Read(service, FlagStyle.Joined).SelectMany(static option => option.Words);
        await File.WriteAllTextAsync(cluster.PathOf("job.sh"), "#!/bin/sh\n", cluster.Token);
        var id = await SlurmCluster.AskAsync(["sbatch", "--parsable", "--hold", .. words, cluster.PathOf("job.sh")]);
        var job = await SlurmCluster.AskAsync("scontrol", "-o", "show", "job", id);
        await SlurmCluster.AskAsync("scancel", id);

        Assert.True(job.Contains(shown, StringComparison.Ordinal), $"{name}: {job}");
    }
}
