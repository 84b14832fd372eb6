using System.ComponentModel;

namespace StreamFlow;

// Processors, memory and devices.
public abstract partial record DockerOptions
{
    /// <summary>Gets the share of block I/O relative to other containers, from 10 to 1000; 0 leaves it to the kernel. Flag <c>--blkio-weight</c>.</summary>
    [Range(0, 1000)]
    [CommandFlag("--blkio-weight")]
    public int? BlkioWeight { get; init; }

    /// <summary>Gets shares of block I/O for single devices. Flag <c>--blkio-weight-device</c>.</summary>
    [CommandFlag("--blkio-weight-device")]
    public ValueList<int>? BlkioWeightDevice { get; init; }

    /// <summary>Gets the control group under which that of the container is made. Flag <c>--cgroup-parent</c>.</summary>
    [CommandFlag("--cgroup-parent")]
    public string? CgroupParent { get; init; }

    /// <summary>Gets the control-group namespace of the container. Flag <c>--cgroupns</c>.</summary>
    [CommandFlag("--cgroupns")]
    public DockerCgroupNamespace? Cgroupns { get; init; }

    /// <summary>Gets the period of the completely fair scheduler, in microseconds. Flag <c>--cpu-period</c>.</summary>
    [Range(0)]
    [CommandFlag("--cpu-period")]
    [MutuallyExclusive("cpus-period")]
    public int? CpuPeriod { get; init; }

    /// <summary>Gets the processor time that the container may use in each period, in microseconds; negative for no limit. Flag <c>--cpu-quota</c>.</summary>
    [CommandFlag("--cpu-quota")]
    [MutuallyExclusive("cpus-quota")]
    public int? CpuQuota { get; init; }

    /// <summary>Gets the period of the real-time scheduler, in microseconds. Flag <c>--cpu-rt-period</c>.</summary>
    [Range(0)]
    [CommandFlag("--cpu-rt-period")]
    public int? CpuRTPeriod { get; init; }

    /// <summary>Gets the real-time processor time in each real-time period, in microseconds. Flag <c>--cpu-rt-runtime</c>.</summary>
    [Range(0)]
    [CommandFlag("--cpu-rt-runtime")]
    public int? CpuRTRuntime { get; init; }

    /// <summary>Gets how many processors the container may use; fractions such as <c>1.5</c> are allowed. Flag <c>--cpus</c>.</summary>
    [Range(0)]
    [CommandFlag("--cpus")]
    [MutuallyExclusive("cpus-period")]
    [MutuallyExclusive("cpus-quota")]
    public double? Cpus { get; init; }

    /// <summary>Gets the processors the container may run on, for example <c>0-3</c> or <c>0,2</c>. Flag <c>--cpuset-cpus</c>.</summary>
    [CommandFlag("--cpuset-cpus")]
    public TextOrNumber? CpusetCpus { get; init; }

    /// <summary>Gets the memory nodes the container may use, for example <c>0-1</c>. Flag <c>--cpuset-mems</c>.</summary>
    [CommandFlag("--cpuset-mems")]
    public TextOrNumber? CpusetMems { get; init; }

    /// <summary>Gets the share of processor time relative to other containers. Flag <c>--cpu-shares</c>.</summary>
    [Range(0)]
    [CommandFlag("--cpu-shares")]
    public int? CpuShares { get; init; }

    /// <summary>Gets devices of the host that the container may use, each <c>host[:container[:permissions]]</c>. Flag <c>--device</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device")]
    public ValueList<string>? Device { get; init; }

    /// <summary>Gets rules added to the list of allowed devices, for example <c>c 42:* rmw</c>. Flag <c>--device-cgroup-rule</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device-cgroup-rule")]
    public ValueList<string>? DeviceCgroupRule { get; init; }

    /// <summary>Gets limits of reading from devices in bytes a second, each <c>device:rate[unit]</c>. Flag <c>--device-read-bps</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device-read-bps")]
    public ValueList<string>? DeviceReadBps { get; init; }

    /// <summary>Gets limits of reading from devices in operations a second, each <c>device:rate</c>. Flag <c>--device-read-iops</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device-read-iops")]
    public ValueList<string>? DeviceReadIops { get; init; }

    /// <summary>Gets limits of writing to devices in bytes a second, each <c>device:rate[unit]</c>. Flag <c>--device-write-bps</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device-write-bps")]
    public ValueList<string>? DeviceWriteBps { get; init; }

    /// <summary>Gets limits of writing to devices in operations a second, each <c>device:rate</c>. Flag <c>--device-write-iops</c>.</summary>
    [UniqueItems]
    [CommandFlag("--device-write-iops")]
    public ValueList<string>? DeviceWriteIops { get; init; }

    /// <summary>Gets the graphics processors of the container: <c>all</c>, a number, or <c>device=0,2</c>. Flag <c>--gpus</c>.</summary>
    [CommandFlag("--gpus")]
    public TextOrNumber? Gpus { get; init; }

    /// <summary>Gets the limit of kernel memory, in bytes. Flag <c>--kernel-memory</c>.</summary>
    [Range(0)]
    [CommandFlag("--kernel-memory")]
    public ByteSize? KernelMemory { get; init; }

    /// <summary>Gets the limit of memory, in bytes. Flag <c>--memory</c>.</summary>
    [Range(0)]
    [CommandFlag("--memory")]
    public ByteSize? Memory { get; init; }

    /// <summary>Gets the memory that the container is pressed back to when the host runs short, in bytes. Flag <c>--memory-reservation</c>.</summary>
    [Range(0)]
    [CommandFlag("--memory-reservation")]
    public ByteSize? MemoryReservation { get; init; }

    /// <summary>Gets the limit of memory and swap together, in bytes; -1 for unlimited swap. Flag <c>--memory-swap</c>.</summary>
    [Range(-1)]
    [CommandFlag("--memory-swap")]
    public ByteSize? MemorySwap { get; init; }

    /// <summary>Gets how readily memory of the container is swapped out, from 0 to 100; -1 leaves it to the host. Flag <c>--memory-swappiness</c>.</summary>
    [Range(-1, 100)]
    [CommandFlag("--memory-swappiness")]
    public int? MemorySwappiness { get; init; }

    /// <summary>Gets whether the kernel is told not to kill processes of the container when memory runs out. Default: false. Flag <c>--oom-kill-disable</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--oom-kill-disable")]
    public bool? OomKillDisable { get; init; }

    /// <summary>Gets how likely the kernel is to kill the container when memory runs out, from -1000 (never) to 1000. Flag <c>--oom-score-adj</c>.</summary>
    [Range(-1000, 1000)]
    [CommandFlag("--oom-score-adj")]
    public int? OomScoreAdj { get; init; }

    /// <summary>Gets the largest number of processes in the container; -1 for no limit. Flag <c>--pids-limit</c>.</summary>
    [Range(-1)]
    [CommandFlag("--pids-limit")]
    public int? PidsLimit { get; init; }

    /// <summary>Gets the size of <c>/dev/shm</c>, in bytes. Flag <c>--shm-size</c>.</summary>
    [Range(0)]
    [CommandFlag("--shm-size")]
    public ByteSize? ShmSize { get; init; }

    /// <summary>Gets resource limits of processes, each <c>name=soft[:hard]</c>. Flag <c>--ulimit</c>.</summary>
    [UniqueItems]
    [CommandFlag("--ulimit")]
    public ValueList<string>? Ulimit { get; init; }
}
