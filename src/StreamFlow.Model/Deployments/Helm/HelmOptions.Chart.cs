using System.ComponentModel;

namespace StreamFlow;

// The chart: where it comes from and how it is verified.
public abstract partial record HelmOptions
{
    /// <summary>Gets the file of the authority that certifies the chart repository. Flag <c>--ca-file</c>.</summary>
    [CommandFlag("--ca-file")]
    public string? CaFile { get; init; }

    /// <summary>Gets the file of the client's certificate for the chart repository. Flag <c>--cert-file</c>.</summary>
    [CommandFlag("--cert-file")]
    public string? CertFile { get; init; }

    /// <summary>Gets the chart: a directory or an archive relative to the file that declares the deployment, a repository's chart name, or an <c>oci://</c> or <c>https://</c> address.</summary>
    [ConfigFile(ConfigFileKind.Any, MayBeName = true)]
    public required string Chart { get; init; }

    /// <summary>Gets the version of the chart, or a range of versions. Default: <c>latest</c>. Flag <c>--version</c>.</summary>
    [DefaultValue("latest")]
    [CommandFlag("--version")]
    public string? ChartVersion { get; init; }

    /// <summary>Gets whether missing dependencies of the chart are fetched first. Default: false. Flag <c>--dependency-update</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--dependency-update")]
    public bool? DependencyUpdate { get; init; }

    /// <summary>Gets whether development versions of the chart are considered. Default: false. Flag <c>--devel</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--devel")]
    public bool? Devel { get; init; }

    /// <summary>Gets whether the certificate of the chart repository is not checked. Default: false. Flag <c>--insecure-skip-tls-verify</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--insecure-skip-tls-verify")]
    public bool? InsecureSkipTLSVerify { get; init; }

    /// <summary>Gets the file of the client's key for the chart repository. Flag <c>--key-file</c>.</summary>
    [CommandFlag("--key-file")]
    public string? KeyFile { get; init; }

    /// <summary>Gets the file of public keys with which the chart is verified. Flag <c>--keyring</c>.</summary>
    [CommandFlag("--keyring")]
    public string? Keyring { get; init; }

    /// <summary>Gets whether user name and password are sent to every host, not only to that of the repository. Default: false. Flag <c>--pass-credentials</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--pass-credentials")]
    public bool? PassCredentials { get; init; }

    /// <summary>Gets the password for the chart repository. Flag <c>--password</c>.</summary>
    [CommandFlag("--password")]
    public Secret? Password { get; init; }

    /// <summary>Gets whether the chart is fetched over plain HTTP. Default: false. Flag <c>--plain-http</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--plain-http")]
    public bool? PlainHttp { get; init; }

    /// <summary>Gets the file with the registries' credentials; unset is <c>~/.config/helm/registry.json</c>. Flag <c>--registry-config</c>.</summary>
    [CommandFlag("--registry-config")]
    public string? RegistryConfig { get; init; }

    /// <summary>Gets the address of the chart repository. Flag <c>--repo</c>.</summary>
    [CommandFlag("--repo")]
    public string? Repo { get; init; }

    /// <summary>Gets the directory of the repositories' cached indexes; unset is <c>~/.cache/helm/repository</c>. Flag <c>--repository-cache</c>.</summary>
    [CommandFlag("--repository-cache")]
    public string? RepositoryCache { get; init; }

    /// <summary>Gets the file that names the repositories; unset is <c>~/.config/helm/repositories.yaml</c>. Flag <c>--repository-config</c>.</summary>
    [CommandFlag("--repository-config")]
    public string? RepositoryConfig { get; init; }

    /// <summary>Gets the user name for the chart repository. Flag <c>--username</c>.</summary>
    [CommandFlag("--username")]
    public string? Username { get; init; }

    /// <summary>Gets whether the chart's signature is checked before it is used. Default: false. Flag <c>--verify</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--verify")]
    public bool? Verify { get; init; }
}
