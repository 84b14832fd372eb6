using System.ComponentModel;

namespace StreamFlow;

/// <summary>How jobs of one service are submitted to Flux: options of <c>flux batch</c>, and a template of the script.</summary>
public sealed record FluxService
{
    /// <summary>Gets a template of the submitted script, relative to the file that declares the deployment, that contains <c>{{streamflow_command}}</c>.</summary>
    [ConfigFile]
    public string? File { get; init; }

    /// <summary>Gets when the job may start at the earliest, for example <c>+1h</c> or <c>tomorrow</c>. Flag <c>--begin-time</c>.</summary>
    [CommandFlag("--begin-time")]
    public string? BeginTime { get; init; }

    /// <summary>Gets options of the brokers of the job's own instance. Flag <c>--broker-opts</c>.</summary>
    [CommandFlag("--broker-opts")]
    public ValueList<string>? BrokerOpts { get; init; }

    /// <summary>Gets how many cores the job gets in all; not together with nodes or slots. Flag <c>--cores</c>.</summary>
    [Range(1)]
    [CommandFlag("--cores")]
    public int? Cores { get; init; }

    /// <summary>Gets how many cores each slot gets. Flag <c>--cores-per-slot</c>.</summary>
    [Range(1)]
    [CommandFlag("--cores-per-slot")]
    public int? CoresPerSlot { get; init; }

    /// <summary>Gets how many cores each task gets. Flag <c>--cores-per-task</c>.</summary>
    [Range(1)]
    [CommandFlag("--cores-per-task")]
    public int? CoresPerTask { get; init; }

    /// <summary>Gets rules about environment variables, each <c>NAME</c>, <c>NAME=value</c> or a pattern. Flag <c>--env</c>.</summary>
    [CommandFlag("--env")]
    public ValueList<string>? Env { get; init; }

    /// <summary>Gets files with rules about environment variables. Flag <c>--env-file</c>.</summary>
    [CommandFlag("--env-file")]
    public ValueList<string>? EnvFile { get; init; }

    /// <summary>Gets patterns of environment variables that are not passed on. Flag <c>--env-remove</c>.</summary>
    [CommandFlag("--env-remove")]
    public ValueList<string>? EnvRemove { get; init; }

    /// <summary>Gets whether the nodes are not shared with other jobs. Default: false. Flag <c>--exclusive</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--exclusive")]
    public bool? Exclusive { get; init; }

    /// <summary>Gets flags of the job, separated by commas, for example <c>debug,waitable</c>. Flag <c>--flags</c>.</summary>
    [CommandFlag("--flags")]
    public string? Flags { get; init; }

    /// <summary>Gets how many graphics processors each node gives. Flag <c>--gpus-per-node</c>.</summary>
    [CommandFlag("--gpus-per-node")]
    public TextOrNumber? GpusPerNode { get; init; }

    /// <summary>Gets how many graphics processors each slot gets. Flag <c>--gpus-per-slot</c>.</summary>
    [Range(0)]
    [CommandFlag("--gpus-per-slot")]
    public int? GpusPerSlot { get; init; }

    /// <summary>Gets how many graphics processors each task gets. Flag <c>--gpus-per-task</c>.</summary>
    [CommandFlag("--gpus-per-task")]
    public TextOrNumber? GpusPerTask { get; init; }

    /// <summary>Gets the name of the job; unset is the name of the step's job. Flag <c>--job-name</c>.</summary>
    [CommandFlag("--job-name")]
    public string? JobName { get; init; }

    /// <summary>Gets whether each line of output is preceded by the rank of its task. Default: false. Flag <c>--label-io</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--label-io")]
    public bool? LabelIO { get; init; }

    /// <summary>Gets how many nodes the job gets; 1 when no service is selected. Flag <c>--nodes</c>.</summary>
    [CommandFlag("--nodes")]
    public TextOrNumber? Nodes { get; init; }

    /// <summary>Gets how many slots the job gets. Flag <c>--nslots</c>.</summary>
    [Range(1)]
    [CommandFlag("--nslots")]
    public int? Nslots { get; init; }

    /// <summary>Gets how many tasks the job starts. Flag <c>--ntasks</c>.</summary>
    [Range(1)]
    [CommandFlag("--ntasks")]
    public int? Ntasks { get; init; }

    /// <summary>Gets the queue. Flag <c>--queue</c>.</summary>
    [CommandFlag("--queue")]
    public string? Queue { get; init; }

    /// <summary>Gets what the nodes must be or have, for example <c>gpu and not slow</c>. Flag <c>--requires</c>.</summary>
    [CommandFlag("--requires")]
    public string? Requires { get; init; }

    /// <summary>Gets rules about resource limits, each <c>name</c> or <c>name=value</c>. Flag <c>--rlimit</c>.</summary>
    [CommandFlag("--rlimit")]
    public ValueList<string>? Rlimit { get; init; }

    /// <summary>Gets attributes of the job, by name. Flag <c>--setattr</c>.</summary>
    [AlsoAccepts(ConfigForms.Number | ConfigForms.Boolean)]
    [CommandFlag("--setattr")]
    public ValueMap<TextOrNumber> Setattr { get; init; } = new();

    /// <summary>Gets options of the job's shell, by name. Flag <c>--setopt</c>.</summary>
    [AlsoAccepts(ConfigForms.Number | ConfigForms.Boolean)]
    [CommandFlag("--setopt")]
    public ValueMap<TextOrNumber> Setopt { get; init; } = new();

    /// <summary>Gets how tasks are laid out over nodes, for example <c>cyclic:2</c>. Flag <c>--taskmap</c>.</summary>
    [CommandFlag("--taskmap")]
    public string? Taskmap { get; init; }

    /// <summary>Gets how many tasks run on each core. Flag <c>--tasks-per-core</c>.</summary>
    [Range(1)]
    [CommandFlag("--tasks-per-core")]
    public int? TasksPerCore { get; init; }

    /// <summary>Gets how many tasks run on each node. Flag <c>--tasks-per-node</c>.</summary>
    [Range(1)]
    [CommandFlag("--tasks-per-node")]
    public int? TasksPerNode { get; init; }

    /// <summary>Gets the time limit, for example <c>30m</c> or <c>2.5h</c>; the limit of the step wins. Flag <c>--time-limit</c>.</summary>
    [CommandFlag("--time-limit")]
    public TextOrNumber? TimeLimit { get; init; }

    /// <summary>Gets whether output is written at once instead of by lines. Default: false. Flag <c>--unbuffered</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--unbuffered")]
    public bool? Unbuffered { get; init; }

    /// <summary>Gets the urgency of the job, from 0 (held) to 31. Flag <c>--urgency</c>.</summary>
    [Range(0, 31)]
    [CommandFlag("--urgency")]
    public int? Urgency { get; init; }
}
