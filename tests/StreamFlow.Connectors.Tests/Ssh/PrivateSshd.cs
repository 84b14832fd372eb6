using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>An SSH server of the test's own on this machine's files, which can be configured, stopped, started, and robbed of its connections.</summary>
internal sealed class PrivateSshd : IDisposable
{
    private const string Program = "/usr/sbin/sshd";
    private readonly TemporaryDirectory _directory = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public PrivateSshd(params string[] options)
    {
        Testbed.Require("ssh", File.Exists(Program), $"{Program} is not on this machine; install the package openssh-server.");
        Directory.CreateDirectory("/run/sshd");
        Generate("host");
        Generate("user");
        File.WriteAllText(_directory.At("known_hosts"), $"[127.0.0.1]:{_port} {File.ReadAllText(_directory.At("host.pub"))}");
        File.WriteAllLines(
            _directory.At("config"),
            [
                "ListenAddress 127.0.0.1", $"Port {_port}", $"HostKey {_directory.At("host")}", $"AuthorizedKeysFile {_directory.At("user.pub")}",
                "PidFile none", "UsePAM no", "StrictModes no", "PasswordAuthentication no", "KbdInteractiveAuthentication no", "PermitRootLogin prohibit-password",
                "UseDNS no", "PrintMotd no", .. options,
            ]);
        Start();
    }

    /// <summary>Gets a deployment of this server alone.</summary>
    public SshDeployment Deployment => new()
    {
        Nodes = [$"127.0.0.1:{_port}"],
        SshKey = _directory.At("user"),
        KnownHostsFile = _directory.At("known_hosts"),
        ConfigFile = "/dev/null",
        Retries = 6,
        RetryDelay = TimeSpan.FromSeconds(0.2),
    };

    public int Port => _port;

    public string At(string name) => _directory.At(name);

    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["-D", "-f", _directory.At("config"), "-E", _directory.At("log")]))!;
        for (var i = 0; i < 100 && !Answers(); i++)
        {
            Thread.Sleep(50);
        }
    }

    /// <summary>Ends the server; its connections outlive it, as when the service is restarted.</summary>
    public void Stop()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Cuts all connections without a word, as when the network is gone.</summary>
    public int Cut()
    {
        var killed = 0;
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var id) && ParentOf(id) == _process!.Id)
            {
                try
                {
                    Process.GetProcessById(id).Kill();
                    killed++;
                }
                catch (ArgumentException)
                {
                    // It has ended by itself meanwhile.
                }
            }
        }

        return killed;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Cut();
            Stop();
        }

        _directory.Dispose();
    }

    private static int? ParentOf(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(text[(text.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Generate(string name)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", _directory.At(name)]))!;
        process.WaitForExit();
    }
}
