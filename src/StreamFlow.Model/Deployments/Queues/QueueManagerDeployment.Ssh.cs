using System.ComponentModel;

namespace StreamFlow;

// The earlier form, in which the queue manager had an SSH connection of its own: declare an <see cref="SshDeployment"/> and wrap it instead.
public abstract partial record QueueManagerDeployment
{
    /// <summary>Gets whether the key of the host must be among the known ones. Default: true.</summary>
    [DefaultValue(true)]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public bool? CheckHostKey { get; init; }

    /// <summary>Gets the host through which data are copied.</summary>
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public SshConnection? DataTransferConnection { get; init; }

    /// <summary>Gets the host on which the scheduler's commands run.</summary>
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public string? Hostname { get; init; }

    /// <summary>Gets how many commands may run at once over one connection. Default: 10.</summary>
    [DefaultValue(10)]
    [Range(1)]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public int? MaxConcurrentSessions { get; init; }

    /// <summary>Gets how many connections to the host may be open at once. Default: 1.</summary>
    [DefaultValue(1)]
    [Range(1)]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public int? MaxConnections { get; init; }

    /// <summary>Gets a file with the password.</summary>
    [ConfigFile]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public string? PasswordFile { get; init; }

    /// <summary>Gets the private key file.</summary>
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public string? SshKey { get; init; }

    /// <summary>Gets a file with the passphrase of the private key.</summary>
    [ConfigFile]
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public string? SshKeyPassphraseFile { get; init; }

    /// <summary>Gets the host through which the other is reached.</summary>
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public SshConnection? Tunnel { get; init; }

    /// <summary>Gets the user on the host.</summary>
    [DeprecatedOption("an 'ssh' deployment in 'wraps'")]
    public string? Username { get; init; }
}
