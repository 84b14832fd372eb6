using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

/// <summary>What instances do besides what every connector does, with the real Singularity or Apptainer.</summary>
public sealed class SingularityConnectorTests : IAsyncDisposable
{
    private const string Hostile = "it's \"a\" $HOME `x` \\ *?[a] ~ #;&|<>! é";

    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();
    private readonly List<SingularityConnector> _deployed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in _deployed)
        {
            await connector.UndeployAsync(false, CancellationToken.None);
            await connector.DisposeAsync();
        }

        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Deploy_Undeploy_LeavesNothing()
    {
        await using var connector = await ConnectAsync(static image => new() { Image = image }, name: Hostile);

        await connector.DeployAsync(false, Token);
        var location = await LocationAsync(connector);
        Assert.Contains(location.Name, await ContainerEngineServer.AskAsync("singularity", "instance", "list"), StringComparison.Ordinal);

        await connector.UndeployAsync(false, Token);
        await connector.UndeployAsync(false, Token);
        Assert.DoesNotContain(location.Name, await ContainerEngineServer.AskAsync("singularity", "instance", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Variables_AreThoseOfTheDeploymentAndItsFile()
    {
        var file = _directory.Write("variables", "FROM_FILE='x y'\n");
        var connector = await DeployAsync(image => new() { Image = image, Cleanenv = true, EnvFile = file, Env = [$"ODD={Hostile}", "PLAIN=a,b=c"] });

        Assert.Equal($"{Hostile}|a,b=c|x y|", await RunAsync(connector, "sh", "-c", "printf '%s|%s|%s|' \"$ODD\" \"$PLAIN\" \"$FROM_FILE\""));
    }

    [Fact]
    public async Task Deploy_NoVariable_SaysSoBeforeAnythingStarts()
    {
        await using var connector = await ConnectAsync(static image => new() { Image = image, Env = ["9lives=secret"] });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));
        Assert.Contains("'9lives' in 'env'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_Binds_AreMadeAndSeen()
    {
        var connector = await DeployAsync(image => new()
        {
            Image = image,
            Containall = true,
            Bind = ["./in\\:1:/in"],
            Mount = [$"type=bind,\"source={_directory.At("o, 'u't")}\",destination=/out,ro"],
        });

        File.WriteAllText(_directory.At("in:1/file"), "text");
        var location = await LocationAsync(connector);

        Assert.Equal(_directory.At("in:1"), location.Mounts["/in"]);
        Assert.Equal(_directory.At("o, 'u't"), location.Mounts["/out"]);
        Assert.Equal("text", await RunAsync(connector, "cat", "/in/file"));
        Assert.Equal(1, (await connector.RunAsync(location, new CommandRequest { Arguments = ["touch", "/out/x"] }, Token)).ExitCode);
    }

    [Fact]
    public async Task Deploy_OptionsAndCommand_ReachTheInstance()
    {
        var connector = await DeployAsync(static image => new() { Image = image, Hostname = "box-of-mine", Uts = true, WritableTmpfs = true, Scratch = ["/scratch"] });

        Assert.Equal("box-of-mine\n", await RunAsync(connector, "hostname"));
        Assert.Equal("made", await RunAsync(connector, "sh", "-c", "echo x >/new && echo y >/scratch/new && printf made"));
    }

    [Fact]
    public async Task Deploy_NoSuchImage_SaysWhatTheEngineSays()
    {
        await using var connector = await ConnectAsync(static _ => new() { Image = "alpine" });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));
        Assert.Contains("'alpine' on this machine", error.Message, StringComparison.Ordinal);
        Assert.Contains("no such file", error.Message, StringComparison.Ordinal);
        Assert.Contains("docker://alpine", error.Message, StringComparison.Ordinal);
        await connector.UndeployAsync(false, Token);
    }

    [Fact]
    public async Task Deploy_ExternalInstance_IsUsedAndLeft()
    {
        var image = Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif");
        var name = $"test-{Guid.NewGuid():N}";
        await ContainerEngineServer.AskAsync("singularity", "instance", "start", image, name);
        try
        {
            await using var connector = await ConnectAsync(_ => new() { Image = image, InstanceName = name });
            await connector.DeployAsync(true, Token);
            Assert.Equal("hello\n", await RunAsync(connector, "echo", "hello"));
            await connector.UndeployAsync(true, Token);
            Assert.Contains(name, await ContainerEngineServer.AskAsync("singularity", "instance", "list"), StringComparison.Ordinal);
        }
        finally
        {
            await ContainerEngineServer.AskAsync("singularity", "instance", "stop", name);
        }
    }

    [Fact]
    public async Task Deploy_ExternalInstanceThatIsNotThere_SaysSo()
    {
        await using var connector = await ConnectAsync(static image => new() { Image = image, InstanceName = "nobody-started-this" });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(true, Token));
        Assert.Contains("'nobody-started-this' on this machine does not run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InstanceEnds_FailsAndUndeployIsFine()
    {
        var connector = await DeployAsync(static image => new() { Image = image });
        var location = await LocationAsync(connector);
        var command = connector.RunAsync(location, new CommandRequest { Arguments = ["sh", "-c", $"touch {_directory.At("started")}; sleep 600"] }, Token).AsTask();
        while (!File.Exists(_directory.At("started")))
        {
            await Task.Delay(20, Token);
        }

        await ContainerEngineServer.AskAsync("singularity", "instance", "stop", "--force", location.Name);

        await Assert.ThrowsAnyAsync<StreamFlowException>(() => command);
        var error = await Assert.ThrowsAnyAsync<StreamFlowException>(async () => await RunAsync(connector, "true"));
        Assert.Contains("no instance found", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_InstanceEndsInTheMiddleOfACopy_LeavesNoFile()
    {
        var connector = await DeployAsync(static image => new() { Image = image, Containall = true, WritableTmpfs = true });
        var location = await LocationAsync(connector);
        await using var reader = await connector.OpenReaderAsync(location, new ShellCommand("cat", "/dev/zero"), Token);
        await reader.ReadExactlyAsync(new byte[100_000], Token);

        await ContainerEngineServer.AskAsync("singularity", "instance", "stop", "--force", location.Name);

        await Assert.ThrowsAnyAsync<StreamFlowException>(async () => await reader.CopyToAsync(Stream.Null, Token));
        await Assert.ThrowsAnyAsync<StreamFlowException>(async () =>
            await connector.CopyRemoteToLocalAsync(location, "/bin/busybox", _directory.At("copy"), CopyOptions.Private, Token));
        Assert.False(File.Exists(_directory.At("copy")));
    }

    [Fact]
    public async Task Deploy_ImageOfAServer_IsFetchedOnce()
    {
        var images = await ContainerEngineServer.RequireSingularityAsync();
        await using var server = ImageServer.Start(Path.Join(images, "busybox.sif"));
        var deployment = new SingularityDeployment { Image = server.Address };
        SingularityConnector[] connectors = [.. Enumerable.Range(0, 3).Select(_ => Make(deployment))];
        var cached = $"{CacheDirectory}/{SingularityImages.FileNameOf(server.Address)}";
        try
        {
            await Task.WhenAll(connectors.Select(static connector => connector.DeployAsync(false, Token).AsTask()));
            Assert.All(await Task.WhenAll(connectors.Select(static connector => RunAsync(connector, "echo", "hello"))), static text => Assert.Equal("hello\n", text));
            Assert.Equal(1, server.Downloads);
        }
        finally
        {
            foreach (var connector in connectors)
            {
                await connector.UndeployAsync(false, Token);
                await connector.DisposeAsync();
            }

            File.Delete(cached);
            File.Delete(cached + ".lock");
        }
    }

    [Fact]
    public async Task Flags_OfTheDeclaration_AreThoseOfTheProgram()
    {
        await ContainerEngineServer.RequireSingularityAsync();
        var help = await ContainerEngineServer.AskAsync("singularity", "instance", "start", "--help");

        var flags = typeof(SingularityDeployment).GetProperties()
            .Select(static property => property.GetCustomAttributes(typeof(CommandFlagAttribute), inherit: true).Cast<CommandFlagAttribute>().SingleOrDefault()?.Flag)
            .OfType<string>();
        Assert.All(flags, flag => Assert.Contains($"{flag} ", help, StringComparison.Ordinal));
    }

    private static string CacheDirectory =>
        Environment.GetEnvironmentVariable("CWL_SINGULARITY_CACHE")
        ?? $"{Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? $"{Environment.GetEnvironmentVariable("HOME")}/.cache"}/streamflow/singularity";

    private static async Task<AvailableLocation> LocationAsync(SingularityConnector connector) =>
        Assert.Single(await connector.GetAvailableLocationsAsync(new LocationQuery(), Token));

    private static async Task<string> RunAsync(SingularityConnector connector, params string[] words)
    {
        var result = await connector.RunAsync(await LocationAsync(connector), new CommandRequest { Arguments = words, CaptureOutput = true }, Token);
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput;
    }

    private SingularityConnector Make(SingularityDeployment deployment, string name = "box") =>
        new(deployment, new ConnectorContext { DeploymentName = name, ConfigDirectory = _directory.Root, Processes = _processes });

    private async Task<SingularityConnector> ConnectAsync(Func<string, SingularityDeployment> make, string name = "box") =>
        Make(make(Path.Join(await ContainerEngineServer.RequireSingularityAsync(), "busybox.sif")), name);

    // What it brings up ends with the test, however that ends.
    private async Task<SingularityConnector> DeployAsync(Func<string, SingularityDeployment> make)
    {
        var connector = await ConnectAsync(make);
        _deployed.Add(connector);
        await connector.DeployAsync(false, Token);
        return connector;
    }
}
