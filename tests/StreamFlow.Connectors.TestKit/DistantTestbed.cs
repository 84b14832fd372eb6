using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.TestKit;

/// <summary>The nodes of <c>tests/testbed/distant.sh</c>: those of <see cref="SshTestbed"/>, each behind a line of 100 Mbit/s and 40 ms.</summary>
public static class DistantTestbed
{
    /// <summary>The port of the first node.</summary>
    public const int Port1 = 2211;

    /// <summary>The port of the second node.</summary>
    public const int Port2 = 2212;

    /// <summary>Gets a deployment of both nodes.</summary>
    public static SshDeployment Deployment { get; } = SshTestbed.Deployment with
    {
        Nodes = [$"127.0.0.1:{Port1}", $"127.0.0.1:{Port2}"],
        KnownHostsFile = At("known_hosts"),
    };

    /// <summary>Gives the path of a file that the script has made.</summary>
    public static string At(string name) => Path.Join(Testbed.Root, "distant", name);

    /// <summary>Skips or fails the test without the nodes.</summary>
    public static void Require() => Testbed.Require(
        "distant",
        SshTestbed.Answers(Port1) && SshTestbed.Answers(Port2),
        $"No distant nodes answer on 127.0.0.1:{Port1} and {Port2}; start them with tests/testbed/distant.sh start.");
}
