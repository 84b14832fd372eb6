using System.Net.Sockets;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.TestKit;

/// <summary>The SSH servers of <c>tests/testbed/ssh.sh</c>: two nodes with files of their own, and a login server.</summary>
public static class SshTestbed
{
    /// <summary>The first node.</summary>
    public const string Node1 = "127.0.0.1:2201";

    /// <summary>The second node.</summary>
    public const string Node2 = "127.0.0.1:2202";

    /// <summary>This machine itself, where <c>root</c> can log in with the key.</summary>
    public const string Login = "127.0.0.1:2203";

    private static readonly string Root = Path.Join(Testbed.Root, "ssh");

    /// <summary>Gets a deployment of both nodes.</summary>
    public static SshDeployment Deployment { get; } = new()
    {
        Nodes = [Node1, Node2],
        Username = "sf",
        SshKey = At("id_ed25519"),
        KnownHostsFile = At("known_hosts"),
        ConfigFile = "/dev/null",
        RetryDelay = TimeSpan.FromSeconds(0.2),
    };

    /// <summary>Gets a deployment of the login server, which has what this machine has.</summary>
    public static SshDeployment LoginDeployment { get; } = Deployment with { Nodes = [Login], Username = "root" };

    /// <summary>Gives the path of a file that the script has made.</summary>
    public static string At(string name) => Path.Join(Root, name);

    /// <summary>Skips or fails the test without the servers.</summary>
    public static void Require() => Testbed.Require(
        "ssh",
        Answers(2201) && Answers(2202) && Answers(2203),
        "No SSH servers answer on 127.0.0.1:2201 to 2203; start them with tests/testbed/ssh.sh start.");

    /// <summary>Gets whether something listens on a port of this machine.</summary>
    internal static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
