using System.ComponentModel;

namespace StreamFlow;

// Nodes and tasks.
public sealed partial record SlurmService
{
    /// <summary>Gets features that the nodes must have, for example <c>intel&amp;gpu</c>. Flag <c>--constraint</c>.</summary>
    [CommandFlag("--constraint")]
    public string? Constraint { get; init; }

    /// <summary>Gets whether the nodes must be neighbours. Default: false. Flag <c>--contiguous</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--contiguous")]
    public bool? Contiguous { get; init; }

    /// <summary>Gets how many cores of each node are kept for the system. Flag <c>--core-spec</c>.</summary>
    [Range(0)]
    [CommandFlag("--core-spec")]
    public int? CoreSpec { get; init; }

    /// <summary>Gets how many cores each socket must have at least. Flag <c>--cores-per-socket</c>.</summary>
    [Range(1)]
    [CommandFlag("--cores-per-socket")]
    public int? CoresPerSocket { get; init; }

    /// <summary>Gets the processor frequency, for example <c>low</c>, <c>2400000</c> (kHz) or <c>1000000-2000000</c>. Flag <c>--cpu-freq</c>.</summary>
    [CommandFlag("--cpu-freq")]
    public TextOrNumber? CpuFreq { get; init; }

    /// <summary>Gets how many processors each task gets. Flag <c>--cpus-per-task</c>.</summary>
    [Range(1)]
    [CommandFlag("--cpus-per-task")]
    public int? CpusPerTask { get; init; }

    /// <summary>Gets how tasks are spread over nodes, sockets and cores, for example <c>block:cyclic</c>. Flag <c>--distribution</c>.</summary>
    [CommandFlag("--distribution")]
    public string? Distribution { get; init; }

    /// <summary>Gets nodes the job must not use. Flag <c>--exclude</c>.</summary>
    [CommandFlag("--exclude")]
    public string? Exclude { get; init; }

    /// <summary>Gets whether the nodes are not shared with other jobs, or with whom: <c>user</c>, <c>mcs</c> or <c>topo</c>. Default: false. Flag <c>--exclusive</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--exclusive")]
    public TextOrFlag? Exclusive { get; init; }

    /// <summary>Gets sockets, cores and threads that nodes must have, <c>sockets[:cores[:threads]]</c>. Flag <c>--extra-node-info</c>.</summary>
    [CommandFlag("--extra-node-info")]
    public TextOrNumber? ExtraNodeInfo { get; init; }

    /// <summary>Gets a hint about the program: <c>compute_bound</c>, <c>memory_bound</c>, <c>multithread</c> or <c>nomultithread</c>. Flag <c>--hint</c>.</summary>
    [CommandFlag("--hint")]
    public string? Hint { get; init; }

    /// <summary>Gets how many processors each node must have at least. Flag <c>--mincpus</c>.</summary>
    [Range(1)]
    [CommandFlag("--mincpus")]
    public int? Mincpus { get; init; }

    /// <summary>Gets options of the network switch. Flag <c>--network</c>.</summary>
    [CommandFlag("--network")]
    public string? Network { get; init; }

    /// <summary>Gets a file that names the nodes, on the machine where the job is submitted. Flag <c>--nodefile</c>.</summary>
    [CommandFlag("--nodefile")]
    public string? Nodefile { get; init; }

    /// <summary>Gets nodes the job must use. Flag <c>--nodelist</c>.</summary>
    [CommandFlag("--nodelist")]
    public string? Nodelist { get; init; }

    /// <summary>Gets how many nodes the job gets, for example <c>2</c> or <c>1-4</c>. Flag <c>--nodes</c>.</summary>
    [CommandFlag("--nodes")]
    public TextOrNumber? Nodes { get; init; }

    /// <summary>Gets whether the job goes on when one of its nodes fails. Default: false. Flag <c>--no-kill</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-kill")]
    public bool? NoKill { get; init; }

    /// <summary>Gets how many tasks the job starts at most. Flag <c>--ntasks</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks")]
    public int? Ntasks { get; init; }

    /// <summary>Gets how many tasks run on each core at most. Flag <c>--ntasks-per-core</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks-per-core")]
    public int? NtasksPerCore { get; init; }

    /// <summary>Gets how many tasks run for each graphics processor. Flag <c>--ntasks-per-gpu</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks-per-gpu")]
    public int? NtasksPerGpu { get; init; }

    /// <summary>Gets how many tasks run on each node. Flag <c>--ntasks-per-node</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks-per-node")]
    public int? NtasksPerNode { get; init; }

    /// <summary>Gets how many tasks run on each socket at most. Flag <c>--ntasks-per-socket</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks-per-socket")]
    public int? NtasksPerSocket { get; init; }

    /// <summary>Gets whether more than one task may run on a processor. Default: false. Flag <c>--overcommit</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--overcommit")]
    public bool? Overcommit { get; init; }

    /// <summary>Gets whether the resources may be shared with other jobs. Default: false. Flag <c>--oversubscribe</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--oversubscribe")]
    public bool? Oversubscribe { get; init; }

    /// <summary>Gets features that the nodes should have if possible. Flag <c>--prefer</c>.</summary>
    [CommandFlag("--prefer")]
    public string? Prefer { get; init; }

    /// <summary>Gets how many sockets each node must have at least. Flag <c>--sockets-per-node</c>.</summary>
    [Range(1)]
    [CommandFlag("--sockets-per-node")]
    public int? SocketsPerNode { get; init; }

    /// <summary>Gets whether the job is spread over as many nodes as possible. Default: false. Flag <c>--spread-job</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--spread-job")]
    public bool? SpreadJob { get; init; }

    /// <summary>Gets how many switches the job spans at most and how long to wait for it, <c>count[@time]</c>. Flag <c>--switches</c>.</summary>
    [CommandFlag("--switches")]
    public TextOrNumber? Switches { get; init; }

    /// <summary>Gets how many threads of each node are kept for the system. Flag <c>--thread-spec</c>.</summary>
    [Range(0)]
    [CommandFlag("--thread-spec")]
    public int? ThreadSpec { get; init; }

    /// <summary>Gets how many threads each core must have at least. Flag <c>--threads-per-core</c>.</summary>
    [Range(1)]
    [CommandFlag("--threads-per-core")]
    public int? ThreadsPerCore { get; init; }

    /// <summary>Gets whether, of a range of nodes, the smallest number is preferred. Default: false. Flag <c>--use-min-nodes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--use-min-nodes")]
    public bool? UseMinNodes { get; init; }
}
