using System.ComponentModel;

namespace StreamFlow;

/// <summary>Hosts reached over SSH, each of which is one location.</summary>
/// <remarks>On top of another deployment of this type, the hosts are reached through its first one.</remarks>
[ConnectorType("ssh", CanWrap = true)]
public sealed record SshDeployment : Deployment
{
    /// <summary>Gets the hosts, each a name such as <c>node1.example.org:2222</c> or a connection with settings of its own.</summary>
    public required ValueList<SshConnection> Nodes { get; init; }

    /// <summary>Gets whether the keys of the hosts must be among the known ones; switching it off lets anyone pretend to be a host. Default: true.</summary>
    [DefaultValue(true)]
    public bool? CheckHostKey { get; init; }

    /// <summary>Gets whether ssh compresses all that goes over the connections. Unset is what the SSH configuration says for the host (<c>Compression</c>); where
    /// that does not, copies are compressed by themselves to and from hosts whose link turns out to be slow (below 16 MB/s), if their data shrink.
    /// <see langword="false"/> compresses nothing.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    public bool? Compression { get; init; }

    /// <summary>Gets the SSH configuration in which hosts are looked up, instead of the user's own and that of the machine.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    [ConfigFile]
    public string? ConfigFile { get; init; }

    /// <summary>Gets how long a connection may take to open, in seconds. Default: 30.</summary>
    [DefaultValue(30)]
    [Range(0)]
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary>Gets the host through which data are copied, where that is another one than where steps run.</summary>
    public SshConnection? DataTransferConnection { get; init; }

    /// <summary>Gets the earlier way to give one template for every service.</summary>
    [ConfigFile]
    [DeprecatedOption("'services', with a template for each")]
    public string? File { get; init; }

    /// <summary>Gets the file with the known keys of hosts, instead of the user's own.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    [ConfigFile]
    public string? KnownHostsFile { get; init; }

    /// <summary>Gets how many commands may run at once over one connection. Default: 10.</summary>
    [DefaultValue(10)]
    [Range(1)]
    public int? MaxConcurrentSessions { get; init; }

    /// <summary>Gets how many connections to each host may be open at once. Default: 1.</summary>
    [DefaultValue(1)]
    [Range(1)]
    public int? MaxConnections { get; init; }

    /// <summary>Gets a file with the password, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public string? PasswordFile { get; init; }

    /// <summary>Gets how many failures in a row a connection is allowed before it is given up. Default: 3.</summary>
    [DefaultValue(3)]
    [Range(0)]
    public int? Retries { get; init; }

    /// <summary>Gets the pause before a failed connection is tried again, in seconds. Default: 5.</summary>
    [DefaultValue(5)]
    [Range(0)]
    public TimeSpan? RetryDelay { get; init; }

    /// <summary>Gets templates of the command text by service: a file, relative to the file that declares the deployment, that contains <c>{{streamflow_command}}</c>.</summary>
    [ServiceMap]
    [ConfigFile]
    public ValueMap<string> Services { get; init; } = new();

    /// <summary>Gets directories that all hosts see alike, so that nothing below them is copied between hosts.</summary>
    public ValueList<string>? SharedPaths { get; init; }

    /// <summary>Gets the private key file.</summary>
    public string? SshKey { get; init; }

    /// <summary>Gets a file with the passphrase of the private key, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public string? SshKeyPassphraseFile { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }

    /// <summary>Gets the host through which all others are reached.</summary>
    public SshConnection? Tunnel { get; init; }

    /// <summary>Gets the user on the hosts; unset is the one who runs this program, or what the SSH configuration says.</summary>
    public string? Username { get; init; }
}
