using System.ComponentModel;

namespace StreamFlow;

// How the containers are started and stopped.
public sealed partial record DockerComposeDeployment
{
    /// <summary>Gets whether the services that others depend on are made anew. Default: false. Flag <c>--always-recreate-deps</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--always-recreate-deps")]
    [MutuallyExclusive("recreate-dependencies")]
    public bool? AlwaysRecreateDeps { get; init; }

    /// <summary>Gets whether images are built before the containers start. Default: false. Flag <c>--build</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--build")]
    [MutuallyExclusive("build")]
    public bool? Build { get; init; }

    /// <summary>Gets whether containers are made anew although nothing has changed. Default: false. Flag <c>--force-recreate</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--force-recreate")]
    [MutuallyExclusive("recreate")]
    public bool? ForceRecreate { get; init; }

    /// <summary>Gets whether images that are missing are not built. Default: false. Flag <c>--no-build</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-build")]
    [MutuallyExclusive("build")]
    public bool? NoBuild { get; init; }

    /// <summary>Gets whether the services that others depend on are not started. Default: false. Flag <c>--no-deps</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-deps")]
    public bool? NoDeps { get; init; }

    /// <summary>Gets whether containers that exist are left as they are. Default: false. Flag <c>--no-recreate</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-recreate")]
    [MutuallyExclusive("recreate")]
    [MutuallyExclusive("recreate-dependencies")]
    [MutuallyExclusive("renew")]
    public bool? NoRecreate { get; init; }

    /// <summary>Gets whether containers are made but not started. Default: false. Flag <c>--no-start</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-start")]
    public bool? NoStart { get; init; }

    /// <summary>Gets whether containers of services that the files no longer define are removed. Default: false. Flag <c>--remove-orphans</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--remove-orphans")]
    public bool? RemoveOrphans { get; init; }

    /// <summary>Gets whether volumes are removed together with the containers at the end. Default: false. Flag <c>--volumes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--volumes")]
    public bool? RemoveVolumes { get; init; }

    /// <summary>Gets whether anonymous volumes are made anew instead of keeping their data. Default: false. Flag <c>--renew-anon-volumes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--renew-anon-volumes")]
    [MutuallyExclusive("renew")]
    public bool? RenewAnonVolumes { get; init; }

    /// <summary>Gets how long containers are given to stop, in seconds. Default: 10. Flag <c>--timeout</c>.</summary>
    [DefaultValue(10)]
    [Range(0)]
    [CommandFlag("--timeout")]
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets whether the start waits until every service runs or is healthy. Default: true. Flag <c>--wait</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--wait")]
    public bool? Wait { get; init; }
}
