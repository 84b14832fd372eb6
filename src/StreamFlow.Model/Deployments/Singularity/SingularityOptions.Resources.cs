using System.ComponentModel;

namespace StreamFlow;

// Processors, memory and devices.
public abstract partial record SingularityOptions
{
    /// <summary>Gets a file with control-group limits in TOML, on the machine where the container runs. Flag <c>--apply-cgroups</c>.</summary>
    [CommandFlag("--apply-cgroups")]
    public string? ApplyCgroups { get; init; }

    /// <summary>Gets the share of block I/O relative to others, from 10 to 1000; 0 leaves it to the kernel. Flag <c>--blkio-weight</c>.</summary>
    [Range(0, 1000)]
    [CommandFlag("--blkio-weight")]
    public int? BlkioWeight { get; init; }

    /// <summary>Gets shares of block I/O for single devices, each <c>device:weight</c>. Flag <c>--blkio-weight-device</c>.</summary>
    [CommandFlag("--blkio-weight-device")]
    public ValueList<string>? BlkioWeightDevice { get; init; }

    /// <summary>Gets how many processors the container may use, for example <c>1.5</c>. Flag <c>--cpus</c>.</summary>
    [CommandFlag("--cpus")]
    [AlsoAccepts(ConfigForms.Number)]
    public TextOrNumber? Cpus { get; init; }

    /// <summary>Gets the processors the container may run on, for example <c>0-3</c> or <c>0,2</c>. Flag <c>--cpuset-cpus</c>.</summary>
    [CommandFlag("--cpuset-cpus")]
    public TextOrNumber? CpusetCpus { get; init; }

    /// <summary>Gets the memory nodes the container may use, for example <c>0-1</c>. Flag <c>--cpuset-mems</c>.</summary>
    [CommandFlag("--cpuset-mems")]
    public TextOrNumber? CpusetMems { get; init; }

    /// <summary>Gets the share of processor time relative to others. Flag <c>--cpu-shares</c>.</summary>
    [Range(-1)]
    [CommandFlag("--cpu-shares")]
    public int? CpuShares { get; init; }

    /// <summary>Gets the limit of memory, written with a unit such as <c>512m</c> or <c>2g</c>. Flag <c>--memory</c>.</summary>
    [Size(SizeFormat.Text)]
    [CommandFlag("--memory")]
    public ByteSize? Memory { get; init; }

    /// <summary>Gets the memory to which the container is pressed back when the host runs short, written with a unit such as <c>512m</c>. Flag <c>--memory-reservation</c>.</summary>
    [Size(SizeFormat.Text)]
    [CommandFlag("--memory-reservation")]
    public ByteSize? MemoryReservation { get; init; }

    /// <summary>Gets the limit of memory and swap together, such as <c>4g</c>; <c>-1</c> for unlimited swap. Flag <c>--memory-swap</c>.</summary>
    [CommandFlag("--memory-swap")]
    public TextOrNumber? MemorySwap { get; init; }

    /// <summary>Gets whether NVIDIA graphics processors and their libraries are made available. Default: false. Flag <c>--nv</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--nv")]
    public bool? Nv { get; init; }

    /// <summary>Gets whether <c>nvidia-container-cli</c> sets up the graphics processors. Default: false. Flag <c>--nvccli</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--nvccli")]
    public bool? Nvccli { get; init; }

    /// <summary>Gets whether the kernel is told not to kill processes of the container when memory runs out. Default: false. Flag <c>--oom-kill-disable</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--oom-kill-disable")]
    public bool? OomKillDisable { get; init; }

    /// <summary>Gets the largest number of processes in the container; -1 for no limit. Flag <c>--pids-limit</c>.</summary>
    [Range(-1)]
    [CommandFlag("--pids-limit")]
    public int? PidsLimit { get; init; }

    /// <summary>Gets whether AMD graphics processors and their libraries are made available. Default: false. Flag <c>--rocm</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--rocm")]
    public bool? Rocm { get; init; }
}
