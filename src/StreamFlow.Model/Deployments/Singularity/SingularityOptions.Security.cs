using System.ComponentModel;

namespace StreamFlow;

// Users, privileges and namespaces.
public abstract partial record SingularityOptions
{
    /// <summary>Gets Linux capabilities added to the container, separated by commas. Flag <c>--add-caps</c>.</summary>
    [CommandFlag("--add-caps")]
    public string? AddCaps { get; init; }

    /// <summary>Gets whether programs with the set-user-id bit keep it. Default: false. Flag <c>--allow-setuid</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--allow-setuid")]
    public bool? AllowSetuid { get; init; }

    /// <summary>Gets Linux capabilities taken from the container, separated by commas. Flag <c>--drop-caps</c>.</summary>
    [CommandFlag("--drop-caps")]
    public string? DropCaps { get; init; }

    /// <summary>Gets whether the user appears as root inside a user namespace. Default: false. Flag <c>--fakeroot</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--fakeroot")]
    public bool? Fakeroot { get; init; }

    /// <summary>Gets whether the container has an inter-process communication namespace of its own. Default: false. Flag <c>--ipc</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--ipc")]
    public bool? Ipc { get; init; }

    /// <summary>Gets whether root keeps its privileges in the container. Default: false. Flag <c>--keep-privs</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--keep-privs")]
    public bool? KeepPrivs { get; init; }

    /// <summary>Gets whether all privileges of root are dropped in the container. Default: false. Flag <c>--no-privs</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-privs")]
    public bool? NoPrivs { get; init; }

    /// <summary>Gets security options, each such as <c>seccomp:profile.json</c> or <c>uid:1000</c>. Flag <c>--security</c>.</summary>
    [UniqueItems]
    [CommandFlag("--security")]
    public ValueList<string>? Security { get; init; }

    /// <summary>Gets whether the container has a user namespace of its own. Default: false. Flag <c>--userns</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--userns")]
    public bool? Userns { get; init; }
}
