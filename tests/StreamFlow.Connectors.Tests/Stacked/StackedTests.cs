using StreamFlow.Connectors.Containers.Compose;
using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Connectors.Tests.Containers.Compose;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Stacked;

/// <summary>Containers on a host that is reached through ssh: what is special to two levels.</summary>
public sealed class StackedTests : IAsyncDisposable
{
    private const string Hostile = "it's \"a\" $HOME `x` \\ *?[a] ~ #;&|<>! \n-é漢😀";

    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();
    private readonly List<IConnector> _connectors = [];
    private OnLoginServer? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in _connectors)
        {
            await connector.UndeployAsync(false, CancellationToken.None);
            await connector.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Compose_InSsh_BringsItsFilesAndLeavesNone()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _server = await OnLoginServer.ConnectAsync();
        _directory.Write("compose.yml", ComposeSample.Text);
        _directory.Write(".env", "COLOUR=blue\n");
        var connector = new ComposeConnector(new() { Files = ["compose.yml"], Timeout = TimeSpan.Zero, RemoveVolumes = true }, _server.Context("stack", _directory.Root));
        _connectors.Add(connector);
        await connector.DeployAsync(false, Token);

        var all = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        Assert.Equal(3, all.Count);
        Assert.All(all, location => Assert.Equal("login", location.Wraps!.Deployment));
        Assert.Equal("blue\n", await RunAsync(connector, all[0], "sh", "-c", "echo $COLOUR"));
        var brought = Path.GetDirectoryName(all[0].Mounts["/shared"])!;
        Assert.True(File.Exists(Path.Join(brought, "0-compose.yml")));

        await connector.UndeployAsync(false, Token);
        Assert.False(Directory.Exists(brought));
    }

    [Fact]
    public async Task Copy_ThroughTwoLevelsAndBetweenStacks_IsTheSame()
    {
        var (docker, singularity) = await BothAsync();
        var (one, other) = (await LocationAsync(docker), await LocationAsync(singularity));
        var file = _directory.Write("from", string.Concat(Enumerable.Range(0, 100_000)));

        await docker.CopyLocalToRemoteAsync(file, $"/data/{Hostile}", [one], CopyOptions.Private, Token);
        await singularity.CopyRemoteToRemoteAsync(docker, one, $"/data/{Hostile}", $"/tmp/new/{Hostile}", [other], CopyOptions.Private, Token);
        await singularity.CopyRemoteToLocalAsync(other, $"/tmp/new/{Hostile}", _directory.At("back"), CopyOptions.Private, Token);
        await docker.CopyRemoteToRemoteAsync(singularity, other, "/tmp/new", "/again", [one], CopyOptions.Private, Token);

        Assert.Equal(File.ReadAllText(file), File.ReadAllText(_directory.At("back")));
        Assert.Equal("488890\n", await RunAsync(docker, one, "sh", "-c", "cat /again/* | wc -c"));
    }

    [Fact]
    public async Task Copy_WhatTheHostHasBound_IsTakenFromThere()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _server = await OnLoginServer.ConnectAsync();
        var host = Assert.Single(await _server.Ssh.GetAvailableLocationsAsync(new LocationQuery(), Token));
        var docker = Keep(new DockerConnector(
            new DockerDeployment { Image = ContainerEngineServer.SmallImage, Volume = [$"{_directory.At("shared dir")}:/bound"] }, _server.Context("box"), DockerEngine.AnyProgram));
        await docker.DeployAsync(false, Token);
        var box = await LocationAsync(docker);
        await RunAsync(docker, box, "sh", "-c", "echo made inside >/bound/made");

        await _server.Ssh.CopyRemoteToRemoteAsync(docker, box, "/bound/made", _directory.At("copy"), [host], CopyOptions.Private, Token);

        Assert.Equal("made inside\n", File.ReadAllText(_directory.At("shared dir/made")));
        Assert.Equal("made inside\n", File.ReadAllText(_directory.At("copy")));
    }

    [Fact]
    public async Task Run_HostileEverything_ReachesTheCommand()
    {
        var (docker, singularity) = await BothAsync();
        foreach (var connector in new[] { docker, singularity })
        {
            var location = await LocationAsync(connector);
            await connector.GetFileSystem(location).CreateDirectoryAsync($"/tmp/{Hostile}", Token);
            var result = await connector.RunAsync(
                location,
                new CommandRequest
                {
                    Arguments = ["sh", "-c", "printf '%s|%s|%s' \"$1\" \"$V\" \"$PWD\"", "sh", Hostile],
                    Environment = new Dictionary<string, string> { ["V"] = Hostile },
                    WorkingDirectory = $"/tmp/{Hostile}",
                    CaptureOutput = true,
                },
                Token);
            Assert.Equal($"{Hostile}|{Hostile}|/tmp/{Hostile}", result.StandardOutput);
        }
    }

    [Fact]
    public async Task Run_ConnectionIsLost_ContainersGoOn()
    {
        var (docker, singularity) = await BothAsync();
        foreach (var connector in new[] { docker, singularity })
        {
            var location = await LocationAsync(connector);
            await RunAsync(connector, location, "sh", "-c", "echo kept >/tmp/kept");
            await _server!.Ssh.UndeployAsync(true, Token);
            await _server.Ssh.DeployAsync(true, Token);

            Assert.Equal("kept\n", await RunAsync(connector, location, "cat", "/tmp/kept"));
        }
    }

    [Fact]
    public async Task Container_OnAHostWithoutItsEngine_SaysSo()
    {
        SshTestbed.Require();
        var context = new ConnectorContext { DeploymentName = "node", ConfigDirectory = "/", Processes = _processes };
        var node = Keep(new SshConnector(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1] }, context));
        await node.DeployAsync(false, Token);
        await using var docker = new DockerConnector(new DockerDeployment { Image = "x" }, context with { Inner = node }, ["no-such-docker"]);

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await docker.DeployAsync(false, Token));

        Assert.Contains("there is no program 'no-such-docker'", error.Message, StringComparison.Ordinal);
        Assert.Contains(SshTestbed.Node1, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Container_OnAQueue_IsRefusedUnlessItIsSingularity()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _server = await OnLoginServer.ConnectAsync();
        var queue = QueueConnectors.Slurm(new SlurmDeployment { MaxConcurrentJobs = 1 }, _server.Context("queue"));
        _connectors.Add(queue);
        var context = _server.Context("box") with { Inner = queue };

        var docker = Assert.Throws<DeploymentException>(() => new DockerConnector(new DockerDeployment { Image = "x" }, context, DockerEngine.AnyProgram));
        var compose = Assert.Throws<DeploymentException>(() => new ComposeConnector(new DockerComposeDeployment { Files = ["x"] }, context));
        Assert.Contains("'queue', which is a queue", docker.Message, StringComparison.Ordinal);
        Assert.Contains("'queue', which is a queue", compose.Message, StringComparison.Ordinal);
        Assert.NotNull(new SingularityQueueConnector(new SingularityDeployment { Image = "x" }, context));
    }

    private static async Task<AvailableLocation> LocationAsync(IConnector connector) =>
        Assert.Single(await connector.GetAvailableLocationsAsync(new LocationQuery(), Token));

    private static async Task<string> RunAsync(IConnector connector, ExecutionLocation location, params string[] words)
    {
        var result = await connector.RunAsync(location, new CommandRequest { Arguments = words, CaptureOutput = true }, Token);
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput;
    }

    private async Task<(IConnector Docker, IConnector Singularity)> BothAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        var images = await ContainerEngineServer.RequireSingularityAsync();
        _server = await OnLoginServer.ConnectAsync();
        var docker = Keep(new DockerConnector(new DockerDeployment { Image = ContainerEngineServer.SmallImage }, _server.Context("docks"), DockerEngine.AnyProgram));
        var singularity = Keep(new SingularityConnector(
            new SingularityDeployment { Image = Path.Join(images, "busybox.sif"), Containall = true, WritableTmpfs = true }, _server.Context("sing")));
        await docker.DeployAsync(false, Token);
        await singularity.DeployAsync(false, Token);
        return (docker, singularity);
    }

    private T Keep<T>(T connector)
        where T : IConnector
    {
        _connectors.Add(connector);
        return connector;
    }
}
