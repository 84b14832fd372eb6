using System.ComponentModel;

namespace StreamFlow;

/// <summary>How a Kubernetes cluster is reached, shared by every deployment that lives in one.</summary>
public abstract record KubernetesOptions : Deployment
{
    /// <summary>Gets whether more is told about what is done in the cluster. Helm: <c>--debug</c>. Default: false.</summary>
    [DefaultValue(false)]
    public bool? Debug { get; init; }

    /// <summary>Gets whether the service account of the pod in which this program itself runs is used. Default: false.</summary>
    [DefaultValue(false)]
    public bool? InCluster { get; init; }

    /// <summary>Gets the configuration file of the client, where <c>~</c> is the home directory; unset is <c>KUBECONFIG</c>, else <c>~/.kube/config</c>. Flag <c>--kubeconfig</c>.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>Gets the context of the configuration file that is used; unset is its current one. Helm: <c>--kube-context</c>.</summary>
    public string? KubeContext { get; init; }

    /// <summary>Gets how many answers about the pods of the deployment are kept. Default: 10.</summary>
    [ConfigKey("locationsCacheSize", Deprecated = ["resourcesCacheSize"])]
    [DefaultValue(10)]
    [Range(0)]
    public int? LocationsCacheSize { get; init; }

    /// <summary>Gets how long an answer about the pods of the deployment is kept, in seconds. Default: 10.</summary>
    [ConfigKey("locationsCacheTTL", Deprecated = ["resourcesCacheTTL"])]
    [DefaultValue(10)]
    [Range(0)]
    public TimeSpan? LocationsCacheTTL { get; init; }

    /// <summary>Gets how many connections to the cluster may be open at once. Default: 4096.</summary>
    [DefaultValue(4096)]
    [Range(1)]
    public int? MaxConcurrentConnections { get; init; }

    /// <summary>Gets the namespace of the pods; unset is <c>default</c>, or inside a cluster that of the service account. Flag <c>--namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied into and out of pods, in bytes; unset is 32 MiB less the byte that names the channel. Default: 33554431.</summary>
    [DefaultValue(33554431)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
