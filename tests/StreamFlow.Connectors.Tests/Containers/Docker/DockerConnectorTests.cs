using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>What a docker deployment does beyond the contract of all connectors.</summary>
public sealed class DockerConnectorTests : DockerTests
{
    [Fact]
    public async Task Deploy_ThenUndeploy_LeavesNoContainer()
    {
        var (connector, location) = await DeployAsync(new DockerDeployment { Image = ContainerEngineServer.SmallImage });
        Assert.Equal("true", await ContainerEngineServer.AskAsync("docker", "inspect", "--format", "{{.State.Running}}", location.Name));

        await connector.UndeployAsync(external: false, Token);
        await connector.UndeployAsync(external: false, Token);

        Assert.Empty(await ContainerEngineServer.AskAsync("docker", "ps", "--all", "--quiet", "--filter", $"name={location.Name}", "--filter", "status=running"));
    }

    [Fact]
    public async Task Deploy_Options_ReachTheContainer()
    {
        var (connector, location) = await DeployAsync(new DockerDeployment
        {
            Image = ContainerEngineServer.SmallImage,
            Env = ["GREETING=it's \"me\" $HOME", "SECOND=2"],
            Hostname = "box",
            Label = ["purpose=test"],
            Tmpfs = ["/scratch:size=1m"],
            Cpus = 0.5,
            Memory = ByteSize.FromMebibytes(200),
        });

        var said = await RunAsync(connector, location, "echo \"$GREETING|$SECOND|$(hostname)\"; grep -c /scratch /proc/mounts");

        Assert.Equal("it's \"me\" $HOME|2|box\n1\n", said.StandardOutput);
        Assert.Equal(0.5, location.Hardware!.Value.Cores);
        Assert.Equal(200, location.Hardware!.Value.MemoryMiB);
        Assert.Equal("test", await ContainerEngineServer.AskAsync("docker", "inspect", "--format", "{{.Config.Labels.purpose}}", location.Name));
    }

    [Fact]
    public async Task Deploy_ImageThatCannotBeHad_SaysWhatTheEngineSays()
    {
        var error = await Assert.ThrowsAsync<DeploymentException>(() => DeployAsync(new DockerDeployment { Image = "127.0.0.1:1/none:1" }));

        Assert.Contains("127.0.0.1:1/none:1", error.Message, StringComparison.Ordinal);
        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_OptionThatTheEngineRefuses_SaysWhatItSaysAndLeavesNothing()
    {
        var error = await Assert.ThrowsAsync<DeploymentException>(() => DeployAsync(new DockerDeployment { Image = ContainerEngineServer.SmallImage, Network = ["no-such-network"] }));
        await Connectors[0].UndeployAsync(external: false, Token);

        Assert.Contains("no-such-network", error.Message, StringComparison.Ordinal);
        Assert.Empty(await ContainerEngineServer.AskAsync("docker", "ps", "--all", "--quiet", "--filter", "name=streamflow-options-"));

        Task DeployAsync(DockerDeployment deployment) => this.DeployAsync(deployment, "options");
    }

    [Fact]
    public async Task Deploy_MainProcessThatEnds_SaysWhatToDo()
    {
        var error = await Assert.ThrowsAsync<DeploymentException>(() => DeployAsync(new DockerDeployment { Image = ContainerEngineServer.SmallImage, Command = ["false"], Rm = false }));

        Assert.Contains("exit code 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("'command'", error.Message, StringComparison.Ordinal);
        await ContainerEngineServer.AskAsync("docker", "rm", "--force", NameIn(error.Message));
    }

    [Fact]
    public async Task Deploy_Cancelled_LeavesNoContainer()
    {
        using var cancellation = new CancellationTokenSource();
        var connector = Create(new DockerDeployment { Image = ContainerEngineServer.SmallImage }, "cancelled");
        var deploying = connector.DeployAsync(external: false, cancellation.Token).AsTask();
        await Task.Delay(150, Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deploying);

        await connector.UndeployAsync(external: false, Token);

        await Task.Delay(1000, Token);
        Assert.Empty(await ContainerEngineServer.AskAsync("docker", "ps", "--all", "--quiet", "--filter", "name=streamflow-cancelled-"));
    }

    [Fact]
    public async Task External_Container_IsUsedAndStays()
    {
        var id = await ContainerEngineServer.AskAsync("docker", "run", "--detach", "--interactive", "--rm", ContainerEngineServer.SmallImage);
        try
        {
            var connector = Create(new DockerDeployment { Image = "any", ContainerId = id }, "external");
            await connector.DeployAsync(external: true, Token);
            var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
            Assert.Equal("x\n", (await RunAsync(connector, location, "echo x")).StandardOutput);

            await connector.UndeployAsync(external: true, Token);

            Assert.Equal("true", await ContainerEngineServer.AskAsync("docker", "inspect", "--format", "{{.State.Running}}", id));
        }
        finally
        {
            await ContainerEngineServer.AskAsync("docker", "rm", "--force", id);
        }
    }

    [Fact]
    public async Task External_ContainerThatIsNotThere_IsNamed()
    {
        var connector = Create(new DockerDeployment { Image = "any", ContainerId = "nobody" }, "external");

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(external: true, Token));

        Assert.Contains("'nobody'", error.Message, StringComparison.Ordinal);
        Assert.Contains("No such container", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_LetGoOf_EndTheirCommandInTheContainer()
    {
        var (connector, location) = await DeployAsync(new DockerDeployment { Image = ContainerEngineServer.SmallImage });

        await using (var reader = await connector.OpenReaderAsync(location, ShellCommand.FromScript("echo x; sleep 4321.5; echo y"), Token))
        {
            Assert.Equal(2, await reader.ReadAsync(new byte[10], Token));
        }

        Assert.Equal("0\n", (await RunAsync(connector, location, "ps | grep -c '[s]leep 4321.5'")).StandardOutput);
    }

    [Fact]
    public async Task Mount_WhatTheContainerSees_IsLinkedAndNotCopied()
    {
        var data = Here.Write("data/in put", "text");
        var (connector, location) = await DeployAsync(Seeing("data", "/data"));

        await connector.CopyLocalToRemoteAsync(data, "/tmp/link", [location], CopyOptions.Shared, Token);
        await connector.CopyLocalToRemoteAsync(data, "/tmp/copy", [location], CopyOptions.Private, Token);

        var files = connector.GetFileSystem(location);
        Assert.Equal("/data/in put", await files.ResolveAsync("/tmp/link", Token));
        Assert.Equal("/tmp/copy", await files.ResolveAsync("/tmp/copy", Token));
        Assert.Equal("text", await files.ReadTextAsync("/tmp/copy", 100, Token));
    }

    [Fact]
    public async Task Mount_WhatIsWrittenThroughIt_IsThereOnBothSides()
    {
        var (connector, location) = await DeployAsync(Seeing("data", "/data"));
        var file = Here.Write("file", "text");
        var bytes = new ByteCount();

        await connector.CopyLocalToRemoteAsync(file, "/data/new/to", [location], new CopyOptions { Progress = bytes }, Token);
        await connector.CopyRemoteToLocalAsync(location, "/data/new/to", Here.At("back"), CopyOptions.Shared with { Progress = bytes }, Token);
        await connector.CopyRemoteToLocalAsync(location, "/data/new", Here.At("tree"), CopyOptions.Private with { Progress = bytes }, Token);

        Assert.Equal("text", File.ReadAllText(Here.At("data", "new", "to")));
        Assert.Equal(Here.At("data", "new", "to"), File.ResolveLinkTarget(Here.At("back"), returnFinalTarget: true)!.FullName);
        Assert.Equal("text", File.ReadAllText(Here.At("tree", "to")));
        Assert.Equal(0, bytes.Total);
    }

    [Fact]
    public async Task Mount_LinkThatLeadsElsewhere_IsNotMistaken()
    {
        Here.Write("data/a", "of the host");
        var (connector, location) = await DeployAsync(Seeing("data", "/data"));
        await RunAsync(connector, location, "mkdir -p /own/d; echo inside >/own/f; echo deep >/own/d/g; ln -s /own/f /data/link; mkdir /data/dir; ln -s /own/f /data/dir/link; ln -s /own/d /data/up");
        var outside = Here.Write("from", "sent");

        await connector.CopyRemoteToLocalAsync(location, "/data/link", Here.At("1"), CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(location, "/data/dir", Here.At("2"), CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(location, "/data/up/g", Here.At("3"), CopyOptions.Private, Token);
        await connector.CopyLocalToRemoteAsync(outside, "/data/up/h", [location], CopyOptions.Private, Token);

        Assert.Equal("inside\n", File.ReadAllText(Here.At("1")));
        Assert.Equal("inside\n", File.ReadAllText(Here.At("2", "link")));
        Assert.Equal("deep\n", File.ReadAllText(Here.At("3")));
        Assert.Equal("sent", (await RunAsync(connector, location, "cat /own/d/h")).StandardOutput);
    }

    [Fact]
    public async Task Mount_SomethingOverIt_IsNotMistaken()
    {
        Here.Write("data/sub/a", "of the host");
        var (connector, location) = await DeployAsync(Seeing("data", "/data") with { Tmpfs = ["/data/sub"] });
        await RunAsync(connector, location, "echo own >/data/sub/a");

        await connector.CopyRemoteToLocalAsync(location, "/data/sub/a", Here.At("1"), CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(location, "/data", Here.At("2"), CopyOptions.Private, Token);
        await connector.CopyLocalToRemoteAsync(Here.At("data", "sub", "a"), "/tmp/b", [location], CopyOptions.Shared, Token);

        Assert.Equal("own\n", File.ReadAllText(Here.At("1")));
        Assert.Equal("own\n", File.ReadAllText(Here.At("2", "sub", "a")));
        Assert.Equal("of the host", (await RunAsync(connector, location, "cat /tmp/b")).StandardOutput);
    }

    [Fact]
    public async Task Mount_ReadOnly_CannotBeWrittenThrough()
    {
        var (connector, location) = await DeployAsync(new DockerDeployment { Image = ContainerEngineServer.SmallImage, Volume = [$"{Here.At("data")}:/data:ro"] });

        var error = await Record.ExceptionAsync(async () => await connector.CopyLocalToRemoteAsync(Here.Write("from", "x"), "/data/to", [location], CopyOptions.Private, Token));

        Assert.Contains("Read-only file system", error!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Here.At("data")));
    }

    [Fact]
    public async Task Mount_Sources_AreMadeAndAFileStaysAFile()
    {
        var file = Here.Write("file", "x");
        var (connector, location) = await DeployAsync(new DockerDeployment
        {
            Image = ContainerEngineServer.SmallImage,
            Volume = [$"{file}:/file", "./relative:/relative"],
            Mount = [$"type=bind,\"source={Here.At("with,comma")}\",target=/mount"],
        });

        await RunAsync(connector, location, "echo 1 >/relative/a; echo 2 >/mount/b; echo 3 >>/file");

        Assert.Equal("1\n", File.ReadAllText(Here.At("relative", "a")));
        Assert.Equal("2\n", File.ReadAllText(Here.At("with,comma", "b")));
        Assert.Equal("x3\n", File.ReadAllText(file));
    }

    [Fact]
    public async Task Mount_WritableWithoutAUser_IsEnteredAsTheCaller()
    {
        var image = await ImageOfAsync("USER 1234:1234");
        var (own, ownLocation) = await DeployAsync(new DockerDeployment { Image = image });
        var (seeing, seeingLocation) = await DeployAsync(Seeing("data", "/data") with { Image = image });
        var (asked, askedLocation) = await DeployAsync(Seeing("more", "/data") with { Image = image, User = 77 });
        var caller = await ContainerEngineServer.AskAsync("id", "-u");

        Assert.Equal("1234\n", (await RunAsync(own, ownLocation, "id -u")).StandardOutput);
        Assert.Equal(caller + "\n", (await RunAsync(seeing, seeingLocation, "id -u")).StandardOutput);
        Assert.Equal("77\n", (await RunAsync(asked, askedLocation, "id -u")).StandardOutput);
    }

    [Fact]
    public async Task Deploy_OneImageByMany_IsPulledOnce()
    {
        await using var registry = await StubRegistry.StartAsync(Token);
        await Assert.ThrowsAsync<DeploymentException>(() => DeployAsync(new DockerDeployment { Image = $"{registry.Address}/one:1" }));
        var asked = registry.Manifests;

        var attempts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Record.ExceptionAsync(() => DeployAsync(new DockerDeployment { Image = $"{registry.Address}/two:1" })).AsTask()));

        Assert.All(attempts, static error => Assert.IsType<DeploymentException>(error));
        Assert.Equal(2 * asked, registry.Manifests);
    }

    private async Task<string> ImageOfAsync(string instruction)
    {
        var file = Here.Write("Dockerfile", $"FROM {ContainerEngineServer.SmallImage}\n{instruction}\n");
        return await ContainerEngineServer.AskAsync("sh", "-c", $"docker build --quiet - <'{file}'");
    }

    private static string NameIn(string message) => message.Split('\'').First(static word => word.StartsWith("streamflow-", StringComparison.Ordinal));

    private static async Task<CommandResult> RunAsync(DockerConnector connector, ExecutionLocation location, string script) =>
        await connector.RunAsync(location, new CommandRequest { Arguments = ["sh", "-c", script], CaptureOutput = true }, Token);

    private DockerDeployment Seeing(string name, string target) =>
        new() { Image = ContainerEngineServer.SmallImage, Volume = [$"{Directory.CreateDirectory(Here.At(name)).FullName}:{target}"] };

    private sealed class ByteCount : IProgress<long>
    {
        public long Total { get; private set; }

        public void Report(long value) => Total += value;
    }
}
