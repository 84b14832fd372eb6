using System.ComponentModel;

namespace StreamFlow;

/// <summary>An execution environment: where steps run and data live. Each type of connector has a record derived from this one.</summary>
/// <remarks>
/// <para>Declare it as a static read-only member; its name in the file is the member's, with its first letter in lower case.</para>
/// <para>
/// A connector of your own: derive a record, put <see cref="ConnectorTypeAttribute"/> on it, and declare its options as
/// nullable properties (null: not set) with the attributes of this namespace. It is checked, written, read and
/// documented like the built-in ones.
/// </para>
/// </remarks>
public abstract record Deployment
{
    /// <summary>Gets whether the environment exists already, so that it is only connected to, never created or destroyed. Default: false.</summary>
    [BesideType]
    [DefaultValue(false)]
    public bool? External { get; init; }

    /// <summary>Gets whether the environment is created when the first step needs it, and not at the start. Default: true.</summary>
    [BesideType]
    [DefaultValue(true)]
    public bool? Lazy { get; init; }

    /// <summary>Gets how the jobs that may run here are placed. Default: where most of their data are.</summary>
    [BesideType]
    [ConfigKey("scheduling_policy")]
    public SchedulingPolicy? SchedulingPolicy { get; init; }

    /// <summary>Gets the directory on the environment under which jobs work. Default: that of the wrapped deployment, else <c>streamflow</c> in the temporary directory.</summary>
    [BesideType]
    public string? Workdir { get; init; }

    /// <summary>Gets the deployment on top of which this one works, for the types that can. Default: the local machine.</summary>
    [BesideType]
    public DeploymentReference? Wraps { get; init; }
}
