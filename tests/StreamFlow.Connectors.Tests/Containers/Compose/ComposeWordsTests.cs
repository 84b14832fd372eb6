using StreamFlow.Connectors.Containers.Compose;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Compose;

public sealed class ComposeWordsTests
{
    private static readonly ComposeProgram Plugin = new(["docker", "compose"], ["docker"], IsVersion1: false);

    private static readonly ComposeProgram Older = new(["docker-compose"], ["docker"], IsVersion1: true);

    private static readonly DockerComposeDeployment All = new()
    {
        Files = ["a b.yml", "c.yml"],
        Compatibility = true,
        NoAnsi = true,
        Verbose = true,
        SkipHostnameCheck = true,
        Host = "tcp://far:2376",
        LogLevel = DockerComposeLogLevel.Critical,
        Tls = true,
        TlsCaCert = "/ca",
        TlsCert = "/cert",
        TlsKey = "/key",
        TlsVerify = true,
        AlwaysRecreateDeps = true,
        Build = true,
        ForceRecreate = true,
        NoDeps = true,
        RemoveOrphans = true,
        RenewAnonVolumes = true,
        RemoveVolumes = true,
        Timeout = TimeSpan.FromSeconds(5),
    };

    [Fact]
    public void ForDaemon_Levels_AreThoseOfEachVersion()
    {
        Assert.Equal(
            ["--host=tcp://far:2376", "--tls", "--tlscacert=/ca", "--tlscert=/cert", "--tlskey=/key", "--tlsverify", "--log-level=fatal"],
            ComposeWords.ForDaemon(All, isVersion1: false));
        Assert.Contains("--log-level=CRITICAL", ComposeWords.ForDaemon(All, isVersion1: true));
    }

    [Fact]
    public void ForProject_Options_AreThoseThatTheVersionHas()
    {
        Assert.Equal(
            [
                "docker", "compose", "--file=/w/a b.yml", "--file=/w/c.yml", "--project-name=p", "--project-directory=/w", "--compatibility",
                "--ansi=never", "--verbose",
            ],
            ComposeWords.ForProject(Plugin, All, ["/w/a b.yml", "/w/c.yml"], "/w", "p"));
        Assert.Equal(
            ["docker-compose", "--file=/w/c.yml", "--compatibility", "--no-ansi", "--verbose", "--skip-hostname-check"],
            ComposeWords.ForProject(Older, All, ["/w/c.yml"], null, null));
    }

    [Fact]
    public void ForUp_Options_AreAllThereAndWaitIsOfVersion2()
    {
        string[] shared = ["up", "--detach", "--always-recreate-deps", "--build", "--force-recreate", "--no-deps", "--remove-orphans", "--renew-anon-volumes", "--timeout=5"];
        Assert.Equal([.. shared, "--wait"], ComposeWords.ForUp(Plugin, All));
        Assert.Equal(shared, ComposeWords.ForUp(Older, All));
        Assert.Equal(["up", "--detach", "--no-build", "--no-recreate"], ComposeWords.ForUp(Plugin, new() { Files = [], NoBuild = true, NoRecreate = true, Wait = false }));
        Assert.Equal(["up", "--no-start"], ComposeWords.ForUp(Plugin, new() { Files = [], NoStart = true }));
    }

    [Fact]
    public void ForDown_Options_AreThoseOfTheEnd() =>
        Assert.Equal(["down", "--remove-orphans", "--timeout=5", "--volumes"], ComposeWords.ForDown(All));

    [Fact]
    public async Task Flags_OfUpAndDown_AreThoseOfThePrograms()
    {
        await ContainerEngineServer.RequireDockerAsync();
        foreach (var (program, command) in new[] { (Plugin, ComposeWords.ForUp(Plugin, All)), (Plugin, ComposeWords.ForDown(All)), (Older, ComposeWords.ForUp(Older, All)) })
        {
            var help = await ContainerEngineServer.AskAsync([.. program.Words, command[0], "--help"]);
            Assert.All(command.Skip(1), word => Assert.Contains(word.Split('=')[0], help, StringComparison.Ordinal));
        }
    }
}
