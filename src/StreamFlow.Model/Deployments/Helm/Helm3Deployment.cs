using System.ComponentModel;

namespace StreamFlow;

/// <summary>A release that Helm version 3 installs from a chart; use <see cref="HelmDeployment"/> where version 4 is available.</summary>
[ConnectorType("helm3", RequiresService = true, Deprecated = "type 'helm4' with Helm version 4")]
public sealed record Helm3Deployment : HelmOptions
{
    /// <summary>Gets whether objects are deleted and made anew where they cannot be changed. Default: false. Flag <c>--force</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--force")]
    public bool? Force { get; init; }

    /// <summary>Gets the program that changes the rendered manifests before they are applied. Flag <c>--post-renderer</c>.</summary>
    [CommandFlag("--post-renderer")]
    public string? PostRenderer { get; init; }

    /// <summary>Gets whether the start waits until the objects are ready. Default: true. Flag <c>--wait</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--wait")]
    public bool? Wait { get; init; }
}
