using System.ComponentModel;

namespace StreamFlow;

// Users, namespaces, privileges, health and logs.
public abstract partial record DockerOptions
{
    /// <summary>Gets Linux capabilities added to those of the container, for example <c>SYS_PTRACE</c>. Flag <c>--cap-add</c>.</summary>
    [UniqueItems]
    [CommandFlag("--cap-add")]
    public ValueList<string>? CapAdd { get; init; }

    /// <summary>Gets Linux capabilities taken from the container. Flag <c>--cap-drop</c>.</summary>
    [UniqueItems]
    [CommandFlag("--cap-drop")]
    public ValueList<string>? CapDrop { get; init; }

    /// <summary>Gets further groups of the user of the container. Flag <c>--group-add</c>.</summary>
    [UniqueItems]
    [CommandFlag("--group-add")]
    public ValueList<string>? GroupAdd { get; init; }

    /// <summary>Gets the namespace of inter-process communication: <c>none</c>, <c>private</c>, <c>shareable</c>, <c>host</c> or <c>container:name</c>. Flag <c>--ipc</c>.</summary>
    [CommandFlag("--ipc")]
    public string? Ipc { get; init; }

    /// <summary>Gets the namespace of processes: <c>host</c> or <c>container:name</c>. Flag <c>--pid</c>.</summary>
    [CommandFlag("--pid")]
    public string? Pid { get; init; }

    /// <summary>Gets whether the container has nearly all rights of the host. Default: false. Flag <c>--privileged</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--privileged")]
    public bool? Privileged { get; init; }

    /// <summary>Gets security options, for example <c>no-new-privileges</c> or <c>seccomp=profile.json</c>. Flag <c>--security-opt</c>.</summary>
    [ConfigKey("securityOpt", "securityOpts")]
    [UniqueItems]
    [CommandFlag("--security-opt")]
    public ValueList<string>? SecurityOpt { get; init; }

    /// <summary>Gets kernel parameters of the container, each <c>name=value</c>. Flag <c>--sysctl</c>.</summary>
    [UniqueItems]
    [CommandFlag("--sysctl")]
    public ValueList<string>? Sysctl { get; init; }

    /// <summary>Gets the user of the main process, <c>name|uid[:group|gid]</c>. Flag <c>--user</c>.</summary>
    [CommandFlag("--user")]
    public TextOrNumber? User { get; init; }

    /// <summary>Gets the user namespace; <c>host</c> for that of the host. Flag <c>--userns</c>.</summary>
    [CommandFlag("--userns")]
    public string? Userns { get; init; }

    /// <summary>Gets the namespace of host names; <c>host</c> for that of the host. Flag <c>--uts</c>.</summary>
    [CommandFlag("--uts")]
    public string? Uts { get; init; }
}
