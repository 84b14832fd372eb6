using System.ComponentModel;

namespace StreamFlow;

/// <summary>Objects that are created in a Kubernetes cluster from their manifests; each container of the pods is a service of the deployment.</summary>
[ConnectorType("kubernetes", RequiresService = true)]
public sealed record KubernetesDeployment : KubernetesOptions
{
    /// <summary>Gets the manifests, relative to the file that declares the deployment, applied in order and deleted in reverse order.</summary>
    [ConfigFile]
    public required ValueList<string> Files { get; init; }

    /// <summary>Gets how long the objects of one file may take to become ready, in seconds. Default: 60000.</summary>
    [DefaultValue(60000)]
    [Range(0)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets whether the start waits until the objects are ready. Default: true.</summary>
    [DefaultValue(true)]
    public bool? Wait { get; init; }
}
