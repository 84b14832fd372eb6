using System.ComponentModel;

namespace StreamFlow;

/// <summary>What is common to the releases of every version of Helm.</summary>
public abstract partial record HelmOptions : KubernetesOptions
{
    /// <summary>Gets how many requests the client may make to the cluster in a burst. Default: 100. Flag <c>--burst-limit</c>.</summary>
    [DefaultValue(100)]
    [Range(0)]
    [CommandFlag("--burst-limit")]
    public int? BurstLimit { get; init; }

    /// <summary>Gets the address of the API server of the cluster. Flag <c>--kube-apiserver</c>.</summary>
    [CommandFlag("--kube-apiserver")]
    public string? KubeApiserver { get; init; }

    /// <summary>Gets groups in whose name the client acts. Flag <c>--kube-as-group</c>.</summary>
    [CommandFlag("--kube-as-group")]
    public ValueList<string>? KubeAsGroup { get; init; }

    /// <summary>Gets the user in whose name the client acts. Flag <c>--kube-as-user</c>.</summary>
    [CommandFlag("--kube-as-user")]
    public string? KubeAsUser { get; init; }

    /// <summary>Gets the file of the authority that certifies the API server. Flag <c>--kube-ca-file</c>.</summary>
    [CommandFlag("--kube-ca-file")]
    public string? KubeCaFile { get; init; }

    /// <summary>Gets whether the certificate of the API server is not checked. Default: false. Flag <c>--kube-insecure-skip-tls-verify</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--kube-insecure-skip-tls-verify")]
    public bool? KubeInsecureSkipTLSVerify { get; init; }

    /// <summary>Gets the name expected in the certificate of the API server. Flag <c>--kube-tls-server-name</c>.</summary>
    [CommandFlag("--kube-tls-server-name")]
    public string? KubeTLSServerName { get; init; }

    /// <summary>Gets the bearer token with which the client proves who it is. Flag <c>--kube-token</c>.</summary>
    [CommandFlag("--kube-token")]
    public Secret? KubeToken { get; init; }

    /// <summary>Gets how many requests a second the client may make to the cluster, apart from bursts. Flag <c>--qps</c>.</summary>
    [Range(0)]
    [CommandFlag("--qps")]
    public double? QueriesPerSecond { get; init; }
}
