using System.ComponentModel;

namespace StreamFlow;

// Binds, mounts and file systems.
public abstract partial record SingularityOptions
{
    /// <summary>Gets paths of the host seen in the container, each <c>source[:path[:options]]</c>; missing source directories are created. Flag <c>--bind</c>.</summary>
    [UniqueItems]
    [CommandFlag("--bind")]
    public ValueList<string>? Bind { get; init; }

    /// <summary>Gets whether the container sees a minimal <c>/dev</c> and empty temporary and home directories instead of those of the host. Default: false. Flag <c>--contain</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--contain")]
    public bool? Contain { get; init; }

    /// <summary>Gets whether processes, environment and inter-process communication are contained as well. Default: false. Flag <c>--containall</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--containall")]
    public bool? Containall { get; init; }

    /// <summary>Gets fUSE file systems mounted in the container, each <c>type:program path</c>. Flag <c>--fusemount</c>.</summary>
    [UniqueItems]
    [CommandFlag("--fusemount")]
    public ValueList<string>? Fusemount { get; init; }

    /// <summary>Gets the home directory in the container, <c>source[:path]</c>. Flag <c>--home</c>.</summary>
    [CommandFlag("--home")]
    public string? Home { get; init; }

    /// <summary>Gets file systems mounted in the container, each <c>type=bind,source=/data,destination=/data</c>; missing sources of bind mounts are created. Flag <c>--mount</c>.</summary>
    [CommandFlag("--mount")]
    public ValueList<string>? Mount { get; init; }

    /// <summary>Gets whether the home directory of the user is not mounted. Default: false. Flag <c>--no-home</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-home")]
    public bool? NoHome { get; init; }

    /// <summary>Gets kinds of mounts that are left out, for example <c>proc</c>, <c>tmp</c> or <c>bind-paths</c>. Flag <c>--no-mount</c>.</summary>
    [UniqueItems]
    [CommandFlag("--no-mount")]
    public ValueList<string>? NoMount { get; init; }

    /// <summary>Gets images or directories laid over the root file system, each <c>path[:ro]</c>. Flag <c>--overlay</c>.</summary>
    [UniqueItems]
    [CommandFlag("--overlay")]
    public ValueList<string>? Overlay { get; init; }

    /// <summary>Gets directories of the container backed by temporary ones of the host. Flag <c>--scratch</c>.</summary>
    [UniqueItems]
    [CommandFlag("--scratch")]
    public ValueList<string>? Scratch { get; init; }

    /// <summary>Gets the directory of the host that holds the temporary, home and scratch directories of a contained container; not the one in which steps run, which is <see cref="Deployment.Workdir"/>. Flag <c>--workdir</c>.</summary>
    [ConfigKey("workdir")]
    [CommandFlag("--workdir")]
    public string? ContainerWorkdir { get; init; }

    /// <summary>Gets whether the image itself can be written to. Default: false. Flag <c>--writable</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--writable")]
    public bool? Writable { get; init; }

    /// <summary>Gets whether the root file system can be written to, in memory only. Default: false. Flag <c>--writable-tmpfs</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--writable-tmpfs")]
    public bool? WritableTmpfs { get; init; }
}
