using System.Globalization;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Ssh;

/// <summary>One host and all that is needed to reach it, after what is unset has been taken from the deployment.</summary>
internal sealed record SshEndpoint
{
    /// <summary>Gets the text by which the user named the host, which is the name of its location.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the host: a name, an address, or an alias of the user's SSH configuration.</summary>
    public required string Host { get; init; }

    /// <summary>Gets the port; null leaves it to the SSH configuration, and that to 22.</summary>
    public int? Port { get; init; }

    public string? Username { get; init; }

    public string? KeyFile { get; init; }

    public string? PassphraseFile { get; init; }

    public string? PasswordFile { get; init; }

    public string? KnownHostsFile { get; init; }

    public string? ConfigurationFile { get; init; }

    public bool ChecksHostKey { get; init; } = true;

    /// <summary>Gets whether what goes over the connection is compressed; null leaves it to the SSH configuration.</summary>
    public bool? Compresses { get; init; }

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the host through which this one is reached; null when directly.</summary>
    public SshEndpoint? Tunnel { get; init; }

    /// <summary>Gets what ssh is to be given as the host.</summary>
    public string Destination => Host;

    /// <summary>Completes a connection of a deployment.</summary>
    public static SshEndpoint Create(SshConnection connection, SshDeployment deployment, ConnectorContext context, bool isTunnel = false)
    {
        var (host, port) = Split(connection.Hostname, context.DeploymentName);
        var tunnel = connection.Tunnel ?? (isTunnel ? null : deployment.Tunnel);
        return new SshEndpoint
        {
            Name = connection.Hostname,
            Host = host,
            Port = port,
            Username = connection.Username ?? deployment.Username,
            KeyFile = Resolve(connection.SshKey ?? deployment.SshKey, context),
            PassphraseFile = Resolve(connection.SshKeyPassphraseFile ?? deployment.SshKeyPassphraseFile, context),
            PasswordFile = Resolve(connection.PasswordFile ?? deployment.PasswordFile, context),
            KnownHostsFile = Resolve(connection.KnownHostsFile ?? deployment.KnownHostsFile, context),
            ConfigurationFile = Resolve(deployment.ConfigFile, context),
            ChecksHostKey = connection.CheckHostKey ?? deployment.CheckHostKey ?? true,
            Compresses = deployment.Compression,
            ConnectTimeout = connection.ConnectTimeout ?? deployment.ConnectTimeout ?? TimeSpan.FromSeconds(30),
            Tunnel = tunnel is null ? null : Create(tunnel, deployment, context, isTunnel: true),
        };
    }

    // host, host:port, [v6], [v6]:port; a bare IPv6 address has more than one colon and no port.
    private static (string Host, int? Port) Split(string text, string deployment)
    {
        if (text.Length == 0 || text.StartsWith('-') || text.AsSpan().ContainsAny(" \t\r\n\0"))
        {
            throw new DeploymentException(deployment, $"'{text}' cannot be the name of a host");
        }

        string host;
        string rest;
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 0 and var close)
        {
            (host, rest) = (text[1..close], text[(close + 1)..]);
        }
        else if (text.Count(static c => c == ':') == 1)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            (host, rest) = (text[..colon], text[colon..]);
        }
        else
        {
            return (text, null);
        }

        return rest.Length == 0 ? (host, null)
            : rest[0] == ':' && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? (host, port)
            : throw new DeploymentException(deployment, $"'{text}' has no port from 1 to 65535 after its colon");
    }

    private static string? Resolve(string? path, ConnectorContext context) =>
        path is null ? null
        : path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[1..])
        : Path.GetFullPath(path, context.ConfigDirectory);
}
