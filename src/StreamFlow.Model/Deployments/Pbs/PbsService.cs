using System.ComponentModel;

namespace StreamFlow;

/// <summary>How jobs of one service are submitted to PBS: options of <c>qsub</c>, and a template of the script.</summary>
public sealed record PbsService
{
    /// <summary>Gets a template of the submitted script, relative to the file that declares the deployment, that contains <c>{{streamflow_command}}</c>.</summary>
    [ConfigFile]
    public string? File { get; init; }

    /// <summary>Gets the account that is charged. Flag <c>-A</c>.</summary>
    [CommandFlag("-A")]
    public string? Account { get; init; }

    /// <summary>Gets further attributes of the job, by name, for example <c>umask</c>. Flag <c>-W</c>.</summary>
    [AlsoAccepts(ConfigForms.Number | ConfigForms.Boolean)]
    [CommandFlag("-W")]
    public ValueMap<TextOrNumber> AdditionalAttributes { get; init; } = new();

    /// <summary>Gets when the job may start at the earliest, <c>[[CC]YY]MMDDhhmm[.SS]</c>. Flag <c>-a</c>.</summary>
    [CommandFlag("-a")]
    public string? Begin { get; init; }

    /// <summary>Gets when the job is checkpointed: <c>n</c>, <c>s</c>, <c>c[=minutes]</c>, <c>w[=minutes]</c> or <c>u</c>. Flag <c>-c</c>.</summary>
    [CommandFlag("-c")]
    public string? Checkpoint { get; init; }

    /// <summary>Gets the queue, <c>queue</c>, <c>@server</c> or <c>queue@server</c>. Flag <c>-q</c>.</summary>
    [CommandFlag("-q")]
    public string? Destination { get; init; }

    /// <summary>Gets whether all environment variables of the submitting process are passed on. Default: false. Flag <c>-V</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("-V")]
    public bool? ExportAllVariables { get; init; }

    /// <summary>Gets the name of the job; unset is the name of the step's job. Flag <c>-N</c>.</summary>
    [CommandFlag("-N")]
    public string? JobName { get; init; }

    /// <summary>Gets the events that send mail: <c>n</c>, or letters out of <c>a</c>, <c>b</c>, <c>e</c> and <c>j</c>. Flag <c>-m</c>.</summary>
    [CommandFlag("-m")]
    public string? MailOptions { get; init; }

    /// <summary>Gets the prefix of directives in the script; unset is <c>#PBS</c>. Flag <c>-C</c>.</summary>
    [CommandFlag("-C")]
    public string? Prefix { get; init; }

    /// <summary>Gets the priority of the job, from -1024 to 1023. Flag <c>-p</c>.</summary>
    [CommandFlag("-p")]
    public TextOrNumber? Priority { get; init; }

    /// <summary>Gets whether the job may be run again. Default: true. Flag <c>-r</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("-r")]
    public bool? Rerunnable { get; init; }

    /// <summary>Gets the resources the job needs, by name, for example <c>select</c>, <c>mem</c> or <c>walltime</c>; the time limit of the step wins over <c>walltime</c>. Flag <c>-l</c>.</summary>
    [AlsoAccepts(ConfigForms.Number | ConfigForms.Boolean)]
    [CommandFlag("-l")]
    public ValueMap<TextOrNumber> Resources { get; init; } = new();

    /// <summary>Gets the shell that interprets the script, <c>path[@host]</c>, separated by commas. Flag <c>-S</c>.</summary>
    [CommandFlag("-S")]
    public string? ShellList { get; init; }

    /// <summary>Gets the user of the job, <c>user[@host]</c>, separated by commas. Flag <c>-u</c>.</summary>
    [CommandFlag("-u")]
    public string? UserList { get; init; }

    /// <summary>Gets environment variables of the job, <c>NAME</c> or <c>NAME=value</c>, separated by commas. Flag <c>-v</c>.</summary>
    [CommandFlag("-v")]
    public string? VariableList { get; init; }
}
