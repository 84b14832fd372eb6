using System.ComponentModel;

namespace StreamFlow;

/// <summary>What is particular to Helm version 4.</summary>
public abstract record Helm4Options : HelmOptions
{
    /// <summary>Gets the directory of cached charts. Flag <c>--content-cache</c>.</summary>
    [CommandFlag("--content-cache")]
    public string? ContentCache { get; init; }

    /// <summary>Gets whether fields that another manager owns are changed nevertheless. Default: false. Flag <c>--force-conflicts</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--force-conflicts")]
    public bool? ForceConflicts { get; init; }

    /// <summary>Gets whether objects are replaced instead of changed. Default: false. Flag <c>--force-replace</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--force-replace")]
    public bool? ForceReplace { get; init; }

    /// <summary>Gets the plugin that changes the rendered manifests before they are applied. Flag <c>--post-renderer</c>.</summary>
    [CommandFlag("--post-renderer")]
    public string? PostRenderer { get; init; }

    /// <summary>Gets whether objects are applied by the server instead of by the client. Default: true. Flag <c>--server-side</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--server-side")]
    public bool? ServerSide { get; init; }

    /// <summary>Gets how the start waits until the objects are ready. Default: <c>watcher</c>. Flag <c>--wait</c>.</summary>
    [DefaultValue(HelmWait.Watcher)]
    [CommandFlag("--wait")]
    public HelmWait? Wait { get; init; }
}
