using System.ComponentModel;

namespace StreamFlow;

/// <summary>How one host is reached over SSH; what is unset is taken from the deployment.</summary>
[Shorthand("hostname")]
public sealed record SshConnection
{
    /// <summary>Gets the host, <c>host</c> or <c>host:port</c>; the port is 22 unless given. A name of the user's SSH configuration works too.</summary>
    public required string Hostname { get; init; }

    /// <summary>Gets whether the key of the host must be among the known ones; switching it off lets anyone pretend to be the host. Default: true.</summary>
    [DefaultValue(true)]
    public bool? CheckHostKey { get; init; }

    /// <summary>Gets how long the connection may take to open, in seconds; unset is that of the deployment.</summary>
    [Range(0)]
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary>Gets the file with the known keys of hosts; unset is that of the deployment.</summary>
    /// <remarks>The reference system does not know this option.</remarks>
    [ConfigFile]
    public string? KnownHostsFile { get; init; }

    /// <summary>Gets a file with the password, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public string? PasswordFile { get; init; }

    /// <summary>Gets the private key file.</summary>
    public string? SshKey { get; init; }

    /// <summary>Gets a file with the passphrase of the private key, relative to the file that declares the deployment.</summary>
    [ConfigFile]
    public string? SshKeyPassphraseFile { get; init; }

    /// <summary>Gets the host through which this one is reached.</summary>
    public SshConnection? Tunnel { get; init; }

    /// <summary>Gets the user on the host.</summary>
    public string? Username { get; init; }

    /// <summary>Names a host that is reached with the settings of the deployment.</summary>
    /// <param name="hostname">The host, <c>host</c> or <c>host:port</c>.</param>
    public static implicit operator SshConnection(string hostname) => new() { Hostname = hostname };
}
