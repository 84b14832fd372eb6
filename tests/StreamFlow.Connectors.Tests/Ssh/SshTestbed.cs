using System.Net.Sockets;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>The SSH servers of <c>tests/testbed/ssh.sh</c>: two nodes with files of their own, and a login server.</summary>
internal static class SshTestbed
{
    public const string Node1 = "127.0.0.1:2201";
    public const string Node2 = "127.0.0.1:2202";

    private static readonly string Root = Path.Join(Testbed.Root, "ssh");

    public static SshDeployment Deployment { get; } = new()
    {
        Nodes = [Node1, Node2],
        Username = "sf",
        SshKey = At("id_ed25519"),
        KnownHostsFile = At("known_hosts"),
        ConfigFile = "/dev/null",
        RetryDelay = TimeSpan.FromSeconds(0.2),
    };

    public static string At(string name) => Path.Join(Root, name);

    public static void Require() => Testbed.Require(
        Answers(2201) && Answers(2202) && Answers(2203),
        "No SSH servers answer on 127.0.0.1:2201 to 2203; start them with tests/testbed/ssh.sh start.");

    public static SshConnector Connect(IProcessLauncher processes, SshDeployment? deployment = null, IConnector? inner = null)
    {
        Require();
        return new SshConnector(deployment ?? Deployment, new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = processes, Inner = inner });
    }

    private static bool Answers(int port)
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
