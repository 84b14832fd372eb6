using System.ComponentModel;

namespace StreamFlow;

/// <summary>How jobs of one service are submitted to Slurm: options of <c>sbatch</c>, and a template of the script.</summary>
public sealed partial record SlurmService
{
    /// <summary>Gets a template of the submitted script, relative to the file that declares the deployment, that contains <c>{{streamflow_command}}</c>.</summary>
    [ConfigFile]
    public string? File { get; init; }

    /// <summary>Gets the account that is charged. Flag <c>--account</c>.</summary>
    [CommandFlag("--account")]
    public string? Account { get; init; }

    /// <summary>Gets how often figures about the job are sampled, for example <c>task=30</c>, in seconds. Flag <c>--acctg-freq</c>.</summary>
    [CommandFlag("--acctg-freq")]
    public TextOrNumber? AcctgFreq { get; init; }

    /// <summary>Gets the indexes of a job array, for example <c>0-15%4</c>. Flag <c>--array</c>.</summary>
    [CommandFlag("--array")]
    public TextOrNumber? Array { get; init; }

    /// <summary>Gets features of the node that runs the script itself. Flag <c>--batch</c>.</summary>
    [CommandFlag("--batch")]
    public string? Batch { get; init; }

    /// <summary>Gets the specification of the burst buffer. Flag <c>--bb</c>.</summary>
    [CommandFlag("--bb")]
    public string? Bb { get; init; }

    /// <summary>Gets a file with the specification of the burst buffer. Flag <c>--bbf</c>.</summary>
    [CommandFlag("--bbf")]
    public string? Bbf { get; init; }

    /// <summary>Gets when the job may start at the earliest, for example <c>16:00</c> or <c>now+1hour</c>. Flag <c>--begin</c>.</summary>
    [CommandFlag("--begin")]
    public string? Begin { get; init; }

    /// <summary>Gets features that the cluster must have, in a federation. Flag <c>--cluster-constraint</c>.</summary>
    [CommandFlag("--cluster-constraint")]
    public string? ClusterConstraint { get; init; }

    /// <summary>Gets the clusters the job may be submitted to, separated by commas. Flag <c>--clusters</c>.</summary>
    [CommandFlag("--clusters")]
    public string? Clusters { get; init; }

    /// <summary>Gets the OCI bundle in which the job runs. Flag <c>--container</c>.</summary>
    [CommandFlag("--container")]
    public string? Container { get; init; }

    /// <summary>Gets the name of the OCI container. Flag <c>--container-id</c>.</summary>
    [CommandFlag("--container-id")]
    public string? ContainerId { get; init; }

    /// <summary>Gets when the job must be done at the latest; it is removed when it cannot be. Flag <c>--deadline</c>.</summary>
    [CommandFlag("--deadline")]
    public string? Deadline { get; init; }

    /// <summary>Gets how many minutes rebooting nodes for a feature is put off. Flag <c>--delay-boot</c>.</summary>
    [Range(0)]
    [CommandFlag("--delay-boot")]
    public int? DelayBoot { get; init; }

    /// <summary>Gets the environment variables that are passed on: <c>ALL</c>, <c>NONE</c> or names separated by commas. Flag <c>--export</c>.</summary>
    [CommandFlag("--export")]
    public string? Export { get; init; }

    /// <summary>Gets a file, or the number of an open one, from which environment variables are read. Flag <c>--export-file</c>.</summary>
    [CommandFlag("--export-file")]
    public TextOrNumber? ExportFile { get; init; }

    /// <summary>Gets whether the login environment of the user is retrieved, or how: <c>timeout</c> and mode such as <c>10L</c>. Default: false. Flag <c>--get-user-env</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--get-user-env")]
    public TextOrFlag? GetUserEnv { get; init; }

    /// <summary>Gets the group of the job; for administrators. Flag <c>--gid</c>.</summary>
    [CommandFlag("--gid")]
    public TextOrNumber? Gid { get; init; }

    /// <summary>Gets whether <c>#PBS</c> lines of the script are ignored. Default: false. Flag <c>--ignore-pbs</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--ignore-pbs")]
    public bool? IgnorePBS { get; init; }

    /// <summary>Gets the name of the job; unset is the name of the step's job. Flag <c>--job-name</c>.</summary>
    [CommandFlag("--job-name")]
    public string? JobName { get; init; }

    /// <summary>Gets licences the job needs, for example <c>matlab:2</c>. Flag <c>--licenses</c>.</summary>
    [CommandFlag("--licenses")]
    public string? Licenses { get; init; }

    /// <summary>Gets the events that send mail, for example <c>END,FAIL</c>. Flag <c>--mail-type</c>.</summary>
    [CommandFlag("--mail-type")]
    public string? MailType { get; init; }

    /// <summary>Gets who gets the mail. Flag <c>--mail-user</c>.</summary>
    [CommandFlag("--mail-user")]
    public string? MailUser { get; init; }

    /// <summary>Gets the multi-category security label of the job. Flag <c>--mcs-label</c>.</summary>
    [CommandFlag("--mcs-label")]
    public string? McsLabel { get; init; }

    /// <summary>Gets how much the priority of the job is lowered. Flag <c>--nice</c>.</summary>
    [CommandFlag("--nice")]
    public int? Nice { get; init; }

    /// <summary>Gets whether the job is never put back into the queue. Default: false. Flag <c>--no-requeue</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-requeue")]
    public bool? NoRequeue { get; init; }

    /// <summary>Gets whether output files are emptied first, <c>truncate</c>, or appended to, <c>append</c>. Flag <c>--open-mode</c>.</summary>
    [CommandFlag("--open-mode")]
    public string? OpenMode { get; init; }

    /// <summary>Gets the partitions the job may run in, separated by commas. Flag <c>--partition</c>.</summary>
    [CommandFlag("--partition")]
    public string? Partition { get; init; }

    /// <summary>Gets power management options of the job. Flag <c>--power</c>.</summary>
    [CommandFlag("--power")]
    public string? Power { get; init; }

    /// <summary>Gets the priority of the job, or <c>TOP</c>. Flag <c>--priority</c>.</summary>
    [CommandFlag("--priority")]
    public TextOrNumber? Priority { get; init; }

    /// <summary>Gets what detailed figures are collected, for example <c>task,energy</c>. Flag <c>--profile</c>.</summary>
    [CommandFlag("--profile")]
    public string? Profile { get; init; }

    /// <summary>Gets which resource limits of the submitting process are passed on. Flag <c>--propagate</c>.</summary>
    [CommandFlag("--propagate")]
    public string? Propagate { get; init; }

    /// <summary>Gets the quality of service. Flag <c>--qos</c>.</summary>
    [CommandFlag("--qos")]
    public string? Qos { get; init; }

    /// <summary>Gets whether the nodes are rebooted before the job starts. Default: false. Flag <c>--reboot</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--reboot")]
    public bool? Reboot { get; init; }

    /// <summary>Gets whether the job may be put back into the queue. Default: false. Flag <c>--requeue</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--requeue")]
    public bool? Requeue { get; init; }

    /// <summary>Gets the reservation the job uses. Flag <c>--reservation</c>.</summary>
    [CommandFlag("--reservation")]
    public string? Reservation { get; init; }

    /// <summary>Gets the signal sent before the time limit, <c>[R][B:]signal[@seconds]</c>. Flag <c>--signal</c>.</summary>
    [CommandFlag("--signal")]
    public string? Signal { get; init; }

    /// <summary>Gets the time limit; zero for none. Slurm's other forms are read too, such as <c>30</c> (minutes), <c>1-12</c> (days and hours) or <c>UNLIMITED</c>. The limit of the step wins. Flag <c>--time</c>.</summary>
    [Duration(DurationFormat.Clock)]
    [AlsoAccepts(ConfigForms.Integer)]
    [CommandFlag("--time")]
    public TimeSpan? Time { get; init; }

    /// <summary>Gets the time limit down to which Slurm may shorten the job to start it earlier; the same forms. Flag <c>--time-min</c>.</summary>
    [Duration(DurationFormat.Clock)]
    [AlsoAccepts(ConfigForms.Integer)]
    [CommandFlag("--time-min")]
    public TimeSpan? TimeMin { get; init; }

    /// <summary>Gets the user of the job; for administrators. Flag <c>--uid</c>.</summary>
    [CommandFlag("--uid")]
    public TextOrNumber? Uid { get; init; }

    /// <summary>Gets whether the job starts only when all its nodes are ready. Default: false. Flag <c>--wait-all-nodes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--wait-all-nodes")]
    public bool? WaitAllNodes { get; init; }

    /// <summary>Gets the workload characterisation key. Flag <c>--wckey</c>.</summary>
    [CommandFlag("--wckey")]
    public string? Wckey { get; init; }
}
