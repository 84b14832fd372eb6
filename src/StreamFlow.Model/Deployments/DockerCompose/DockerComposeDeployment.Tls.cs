using System.ComponentModel;

namespace StreamFlow;

// The encrypted connection to the Docker daemon.
public sealed partial record DockerComposeDeployment
{
    /// <summary>Gets whether the connection to the daemon is encrypted. Default: false. Flag <c>--tls</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--tls")]
    public bool? Tls { get; init; }

    /// <summary>Gets the file of the authority whose certificates are trusted. Flag <c>--tlscacert</c>.</summary>
    [ConfigKey("tlscacert")]
    [CommandFlag("--tlscacert")]
    public string? TlsCaCert { get; init; }

    /// <summary>Gets the file of the client's certificate. Flag <c>--tlscert</c>.</summary>
    [ConfigKey("tlscert")]
    [CommandFlag("--tlscert")]
    public string? TlsCert { get; init; }

    /// <summary>Gets the file of the client's key. Flag <c>--tlskey</c>.</summary>
    [ConfigKey("tlskey")]
    [CommandFlag("--tlskey")]
    public string? TlsKey { get; init; }

    /// <summary>Gets whether the daemon's certificate is checked. Default: false. Flag <c>--tlsverify</c>.</summary>
    [ConfigKey("tlsverify")]
    [DefaultValue(false)]
    [CommandFlag("--tlsverify")]
    public bool? TlsVerify { get; init; }
}
