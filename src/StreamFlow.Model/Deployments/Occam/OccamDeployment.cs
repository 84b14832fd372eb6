using System.ComponentModel;

namespace StreamFlow;

/// <summary>Containers started with <c>occam-run</c> on the nodes of the OCCAM facility, over SSH. A type of earlier versions; files that have it still load.</summary>
[ConnectorType("occam", Deprecated = "type 'ssh'")]
public sealed record OccamDeployment : Deployment
{
    /// <summary>Gets the description of the services in YAML, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public required string File { get; init; }

    /// <summary>Gets the private key file.</summary>
    public required string SshKey { get; init; }

    /// <summary>Gets the user on the facility's login host.</summary>
    public required string Username { get; init; }

    /// <summary>Gets a file with the passphrase of the private key, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public string? SshKeyPassphraseFile { get; init; }

    /// <summary>Gets the facility's login host. Default: <c>occam.c3s.unito.it</c>.</summary>
    [DefaultValue("occam.c3s.unito.it")]
    public string? Hostname { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
