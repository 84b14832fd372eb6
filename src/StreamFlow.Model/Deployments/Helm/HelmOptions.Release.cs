using System.ComponentModel;

namespace StreamFlow;

// The release: how the chart is installed and removed.
public abstract partial record HelmOptions
{
    /// <summary>Gets how dependent objects are deleted when the release is removed. Flag <c>--cascade</c>.</summary>
    [CommandFlag("--cascade")]
    public HelmCascade? Cascade { get; init; }

    /// <summary>Gets whether the namespace is made when it does not exist. Default: false. Flag <c>--create-namespace</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--create-namespace")]
    public bool? CreateNamespace { get; init; }

    /// <summary>Gets a description of the release. Flag <c>--description</c>.</summary>
    [CommandFlag("--description")]
    public string? Description { get; init; }

    /// <summary>Gets whether rendered manifests are not checked against the cluster's schema. Default: false. Flag <c>--disable-openapi-validation</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--disable-openapi-validation")]
    public bool? DisableOpenapiValidation { get; init; }

    /// <summary>Gets whether templates may look up names. Default: false. Flag <c>--enable-dns</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--enable-dns")]
    public bool? EnableDns { get; init; }

    /// <summary>Gets whether Helm makes up the name of the release. Default: false. Flag <c>--generate-name</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--generate-name")]
    [MutuallyExclusive("name-generated")]
    public bool? GenerateFlag { get; init; }

    /// <summary>Gets whether the notes of the chart are not shown. Default: false. Flag <c>--hide-notes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--hide-notes")]
    public bool? HideNotes { get; init; }

    /// <summary>Gets whether the history of the release is kept when it is removed. Default: false. Flag <c>--keep-history</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--keep-history")]
    public bool? KeepHistory { get; init; }

    /// <summary>Gets labels of the release, each <c>key=value</c>, separated by commas. Flag <c>--labels</c>.</summary>
    [CommandFlag("--labels")]
    public string? Labels { get; init; }

    /// <summary>Gets the template from which the name of the release is made. Flag <c>--name-template</c>.</summary>
    [CommandFlag("--name-template")]
    [MutuallyExclusive("name-template")]
    public string? NameTemplate { get; init; }

    /// <summary>Gets whether the hooks of the chart do not run. Default: false. Flag <c>--no-hooks</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-hooks")]
    public bool? NoHooks { get; init; }

    /// <summary>Gets the form in which Helm writes what it did. Flag <c>--output</c>.</summary>
    [CommandFlag("--output")]
    public HelmOutput? Output { get; init; }

    /// <summary>Gets arguments of the post-renderer. Flag <c>--post-renderer-args</c>.</summary>
    [CommandFlag("--post-renderer-args")]
    public ValueList<string>? PostRendererArgs { get; init; }

    /// <summary>Gets the name of the release; unset is <c>release-</c> and a fresh identifier.</summary>
    [MutuallyExclusive("name-generated")]
    [MutuallyExclusive("name-template")]
    public string? ReleaseName { get; init; }

    /// <summary>Gets whether the notes of dependencies are shown too. Default: false. Flag <c>--render-subchart-notes</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--render-subchart-notes")]
    public bool? RenderSubchartNotes { get; init; }

    /// <summary>Gets whether the name of a deleted release that is still in the history is used again. Default: false. Flag <c>--replace</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--replace")]
    public bool? Replace { get; init; }

    /// <summary>Gets whether a failed installation is removed again. Default: false. Flag <c>--rollback-on-failure</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--rollback-on-failure")]
    public bool? RollbackOnFailure { get; init; }

    /// <summary>Gets whether the custom resource definitions of the chart are not installed. Default: false. Flag <c>--skip-crds</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--skip-crds")]
    public bool? SkipCrds { get; init; }

    /// <summary>Gets whether values are not checked against the schema of the chart. Default: false. Flag <c>--skip-schema-validation</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--skip-schema-validation")]
    public bool? SkipSchemaValidation { get; init; }

    /// <summary>Gets whether objects that exist already are taken over. Default: false. Flag <c>--take-ownership</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--take-ownership")]
    public bool? TakeOwnership { get; init; }

    /// <summary>Gets how long any single operation in the cluster may take. Default: <c>1000m</c>. Flag <c>--timeout</c>.</summary>
    [Duration(DurationFormat.Go)]
    [DefaultValue("1000m")]
    [CommandFlag("--timeout")]
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets whether the start waits until the jobs of the chart are done. Default: false. Flag <c>--wait-for-jobs</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--wait-for-jobs")]
    public bool? WaitForJobs { get; init; }
}
