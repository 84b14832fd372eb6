namespace StreamFlow;

// Memory, graphics processors and other resources.
public sealed partial record SlurmService
{
    /// <summary>Gets how many processors come with each graphics processor. Flag <c>--cpus-per-gpu</c>.</summary>
    [Range(1)]
    [CommandFlag("--cpus-per-gpu")]
    public int? CpusPerGpu { get; init; }

    /// <summary>Gets how tasks are bound to graphics processors, for example <c>closest</c>. Flag <c>--gpu-bind</c>.</summary>
    [CommandFlag("--gpu-bind")]
    public string? GpuBind { get; init; }

    /// <summary>Gets the frequency of the graphics processors, for example <c>high</c> or <c>medium,memory=high</c>. Flag <c>--gpu-freq</c>.</summary>
    [CommandFlag("--gpu-freq")]
    public string? GpuFreq { get; init; }

    /// <summary>Gets how many graphics processors the job gets, <c>[type:]number</c>. Flag <c>--gpus</c>.</summary>
    [CommandFlag("--gpus")]
    public TextOrNumber? Gpus { get; init; }

    /// <summary>Gets how many graphics processors each node gives, <c>[type:]number</c>. Flag <c>--gpus-per-node</c>.</summary>
    [CommandFlag("--gpus-per-node")]
    public TextOrNumber? GpusPerNode { get; init; }

    /// <summary>Gets how many graphics processors each socket gives, <c>[type:]number</c>. Flag <c>--gpus-per-socket</c>.</summary>
    [CommandFlag("--gpus-per-socket")]
    public TextOrNumber? GpusPerSocket { get; init; }

    /// <summary>Gets how many graphics processors each task gets, <c>[type:]number</c>. Flag <c>--gpus-per-task</c>.</summary>
    [CommandFlag("--gpus-per-task")]
    public TextOrNumber? GpusPerTask { get; init; }

    /// <summary>Gets other resources of each node, for example <c>gpu:2</c> or <c>shard:4</c>. Flag <c>--gres</c>.</summary>
    [CommandFlag("--gres")]
    public string? Gres { get; init; }

    /// <summary>Gets how other resources are bound, for example <c>enforce-binding</c>. Flag <c>--gres-flags</c>.</summary>
    [CommandFlag("--gres-flags")]
    public string? GresFlags { get; init; }

    /// <summary>Gets the memory of each node, in MiB or with a unit such as <c>16G</c>; <c>0</c> for all of it. Flag <c>--mem</c>.</summary>
    [CommandFlag("--mem")]
    [MutuallyExclusive("memory")]
    public TextOrNumber? Mem { get; init; }

    /// <summary>Gets how tasks are bound to memory, for example <c>local</c>. Flag <c>--mem-bind</c>.</summary>
    [CommandFlag("--mem-bind")]
    public string? MemBind { get; init; }

    /// <summary>Gets the memory for each processor, in MiB or with a unit. Flag <c>--mem-per-cpu</c>.</summary>
    [CommandFlag("--mem-per-cpu")]
    [MutuallyExclusive("memory")]
    public TextOrNumber? MemPerCpu { get; init; }

    /// <summary>Gets the memory for each graphics processor, in MiB or with a unit. Flag <c>--mem-per-gpu</c>.</summary>
    [CommandFlag("--mem-per-gpu")]
    [MutuallyExclusive("memory")]
    public TextOrNumber? MemPerGpu { get; init; }

    /// <summary>Gets the temporary disk space of each node, written in MiB. Flag <c>--tmp</c>.</summary>
    [Size(SizeFormat.Mebibytes)]
    [Range(0)]
    [CommandFlag("--tmp")]
    public ByteSize? Tmp { get; init; }

    /// <summary>Gets trackable resources of each task, for example <c>cpu:4,gres/gpu:1</c>. Flag <c>--tres-per-task</c>.</summary>
    [CommandFlag("--tres-per-task")]
    public string? TresPerTask { get; init; }
}
