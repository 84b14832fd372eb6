using System.Globalization;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Ssh;

/// <summary>Writes the command lines of OpenSSH. What is not said here is left to the user's SSH configuration.</summary>
internal static class SshArguments
{
    /// <summary>What the master says on its output when the connection is open.</summary>
    public const string Connected = "streamflow-connected";

    /// <summary>The command that opens a connection and keeps it open for others to use.</summary>
    /// <param name="endpoint">The host.</param>
    /// <param name="ciphers">The ciphers to ask for, the preferred one first; null leaves them to the configuration.</param>
    /// <param name="socket">The socket by which others find the connection.</param>
    /// <param name="tunnel">The open connection through which this one goes, or null.</param>
    /// <param name="mayAsk">Whether the user can be asked during the login.</param>
    public static IReadOnlyList<string> Master(SshEndpoint endpoint, string? ciphers, string socket, (SshEndpoint Endpoint, string Socket)? tunnel, bool mayAsk)
    {
        var words = new List<string> { "ssh", "-N", "-T", "-x", "-a" };
        Add("ControlMaster=yes");
        Add($"ControlPath={Escape(socket)}");
        Add("ControlPersist=no");
        Add("ClearAllForwardings=yes");
        Add("PermitLocalCommand=yes");
        Add($"LocalCommand=echo {Connected}");
        Add("RemoteCommand=none");
        Add("LogLevel=ERROR");
        Add($"ConnectTimeout={Math.Max(1, (int)Math.Ceiling(endpoint.ConnectTimeout.TotalSeconds))}");
        Add("ConnectionAttempts=1");
        Add("ServerAliveInterval=15");
        Add("ServerAliveCountMax=3");
        Add($"StrictHostKeyChecking={(endpoint.ChecksHostKey ? "yes" : "no")}");
        if (!endpoint.ChecksHostKey)
        {
            Add("UserKnownHostsFile=/dev/null");
            Add("GlobalKnownHostsFile=/dev/null");
        }
        else if (endpoint.KnownHostsFile is { } known)
        {
            Add($"UserKnownHostsFile=\"{Escape(known)}\"");
        }

        if (ciphers is not null)
        {
            Add($"Ciphers={ciphers}");
        }

        if (endpoint.Compresses is { } compresses)
        {
            Add($"Compression={(compresses ? "yes" : "no")}");
        }

        if (endpoint.KeyFile is { } key)
        {
            words.AddRange(["-i", Escape(key)]);
            Add("IdentitiesOnly=yes");
        }

        // Without a secret to hand over, a question would only be a way to hang.
        Add(endpoint.PasswordFile is null && endpoint.PassphraseFile is null && !mayAsk ? "BatchMode=yes" : "BatchMode=no");
        Add($"NumberOfPasswordPrompts={(mayAsk && endpoint.PasswordFile is null ? 3 : 1)}");
        if (tunnel is var (hop, hopSocket))
        {
            // What ProxyJump does, but over the connection to the hop that is open already.
            var proxy = new ShellCommand([.. Client(hopSocket), "-W"]).ToString().Replace("%", "%%", StringComparison.Ordinal);
            Add($"ProxyCommand={proxy} '[%h]:%p' {ShellCommand.Quote(hop.Destination)}");
        }

        words.AddRange(Host(endpoint));
        return words;

        void Add(string option) => words.AddRange(["-o", option]);
    }

    /// <summary>The command that runs another one over an open connection, and over no other.</summary>
    public static IReadOnlyList<string> Session(SshEndpoint endpoint, string socket, string command) =>
        [.. Client(socket), "-T", "-x", "-a", "-e", "none", "--", endpoint.Destination, command];

    /// <summary>The command that prints what the configuration says about a host, and connects to nothing.</summary>
    public static IReadOnlyList<string> Settings(SshEndpoint endpoint) => ["ssh", "-G", .. Host(endpoint)];

    // What the configuration is looked up by.
    private static List<string> Host(SshEndpoint endpoint)
    {
        var words = new List<string>();
        if (endpoint.ConfigurationFile is { } configuration)
        {
            words.AddRange(["-F", configuration]);
        }

        if (endpoint.Port is { } port)
        {
            words.AddRange(["-p", port.ToString(CultureInfo.InvariantCulture)]);
        }

        if (endpoint.Username is { } user)
        {
            words.AddRange(["-l", user]);
        }

        words.AddRange(["--", endpoint.Destination]);
        return words;
    }

    private static string[] Client(string socket) =>
        ["ssh", "-F", "none", "-S", Escape(socket), "-o", "ControlMaster=no", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR", "-o", "ProxyCommand=false"];

    // Percent signs introduce what ssh expands.
    private static string Escape(string path) => path.Replace("%", "%%", StringComparison.Ordinal);
}
