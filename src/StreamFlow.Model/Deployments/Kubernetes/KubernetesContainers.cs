using System.ComponentModel;

namespace StreamFlow;

/// <summary>Makes the containers of a CWL document's tools as pods of a Kubernetes cluster: one for each image.</summary>
[ConfigType("kubernetes")]
public sealed record KubernetesContainers : KubernetesOptions, IToolContainers
{
    /// <inheritdoc/>
    [BesideType]
    [DefaultValue(true)]
    public bool? Wrapper { get; init; }

    /// <summary>Gets a template of the manifest, relative to the declaring file, with the variables <c>name</c>, <c>image</c>, <c>network_access</c> and <c>output_directory</c>. Default: unset, a built-in one (<c>./kubernetes.jinja2</c>) with one container.</summary>
    [ConfigFile]
    [DefaultValue("./kubernetes.jinja2")]
    public string? File { get; init; }

    /// <summary>Gets how long the objects of one manifest may take to become ready, in seconds. Default: 60000.</summary>
    [DefaultValue(60000)]
    [Range(0)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets whether the start waits until the objects are ready. Default: true.</summary>
    [DefaultValue(true)]
    public bool? Wait { get; init; }
}
