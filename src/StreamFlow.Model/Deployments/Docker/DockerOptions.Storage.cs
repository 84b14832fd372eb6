using System.ComponentModel;

namespace StreamFlow;

// Volumes, mounts and file systems.
public abstract partial record DockerOptions
{
    /// <summary>Gets file systems mounted in the container, each <c>type=bind,source=/data,target=/data</c> or alike; missing sources of bind mounts are created. Flag <c>--mount</c>.</summary>
    [UniqueItems]
    [CommandFlag("--mount")]
    public ValueList<string>? Mount { get; init; }

    /// <summary>Gets whether the root file system of the container cannot be written to. Default: false. Flag <c>--read-only</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--read-only")]
    public bool? ReadOnly { get; init; }

    /// <summary>Gets options of the storage driver, each <c>key=value</c>. Flag <c>--storage-opt</c>.</summary>
    [ConfigKey("storageOpt", "storageOpts")]
    [UniqueItems]
    [CommandFlag("--storage-opt")]
    public ValueList<string>? StorageOpt { get; init; }

    /// <summary>Gets directories kept in memory, each <c>path[:options]</c>. Flag <c>--tmpfs</c>.</summary>
    [UniqueItems]
    [CommandFlag("--tmpfs")]
    public ValueList<string>? Tmpfs { get; init; }

    /// <summary>Gets directories and volumes of the host seen in the container, each <c>source:path[:options]</c>; missing source directories are created. Flag <c>--volume</c>.</summary>
    [UniqueItems]
    [CommandFlag("--volume")]
    public ValueList<string>? Volume { get; init; }

    /// <summary>Gets the driver of volumes that are made for the container. Flag <c>--volume-driver</c>.</summary>
    [CommandFlag("--volume-driver")]
    public string? VolumeDriver { get; init; }

    /// <summary>Gets containers whose volumes this one also mounts. Flag <c>--volumes-from</c>.</summary>
    [UniqueItems]
    [CommandFlag("--volumes-from")]
    public ValueList<string>? VolumesFrom { get; init; }

    /// <summary>Gets the directory in which the main process of the container starts; not the one in which steps run, which is <see cref="Deployment.Workdir"/>. Flag <c>--workdir</c>.</summary>
    [ConfigKey("workdir")]
    [CommandFlag("--workdir")]
    public string? ContainerWorkdir { get; init; }
}
