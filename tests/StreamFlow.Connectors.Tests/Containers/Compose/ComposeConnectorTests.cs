using StreamFlow.Connectors.Containers.Compose;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Tests.Contract;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Compose;

/// <summary>What projects do besides what every connector does, with the real Compose.</summary>
public sealed class ComposeConnectorTests : IAsyncDisposable
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();
    private readonly List<ComposeConnector> _connectors = [];

    public ComposeConnectorTests() => _directory.Write("it's a/compose.yml", ComposeSample.Text);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DockerComposeDeployment Sample => new() { Files = ["it's a/compose.yml"], Timeout = TimeSpan.Zero, RemoveVolumes = true };

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in _connectors)
        {
            await connector.UndeployAsync(false, CancellationToken.None);
            await connector.DisposeAsync();
        }

        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Locations_Services_AreTheirReplicas()
    {
        var connector = await DeployAsync(Sample);

        var all = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var many = await connector.GetAvailableLocationsAsync(new LocationQuery { Service = "many" }, Token);

        Assert.Equal(3, all.Count);
        Assert.Equal([all[1].Name, all[2].Name], many.Select(static location => location.Name));
        Assert.All(many, static location => Assert.Equal("many", location.Service));
        Assert.Equal(_directory.At("it's a/shared"), all[0].Mounts["/shared"]);
        Assert.Equal(2, (await Task.WhenAll(many.Select(location => RunAsync(connector, location, "hostname")))).Distinct().Count());
    }

    [Fact]
    public async Task Locations_UnknownService_NamesThoseThatThereAre()
    {
        var connector = await DeployAsync(Sample);

        var error = await Assert.ThrowsAsync<DeploymentException>(async () =>
            await connector.GetAvailableLocationsAsync(new LocationQuery { Service = "few" }, Token));
        Assert.Contains("'few' runs; those that run are of 'alone', 'many'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_TwoRunsOfOneFile_DoNotMeet()
    {
        var one = await DeployAsync(Sample);
        var other = await DeployAsync(Sample);

        var left = await one.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var right = await other.GetAvailableLocationsAsync(new LocationQuery(), Token);
        Assert.Empty(left.Select(static location => location.Name).Intersect(right.Select(static location => location.Name)));

        await one.UndeployAsync(false, Token);
        Assert.Equal("still here\n", await RunAsync(other, right[0], "echo", "still here"));
    }

    [Fact]
    public async Task Undeploy_Project_LeavesNothing()
    {
        var name = $"test{Guid.NewGuid():N}";
        var connector = await DeployAsync(Sample with { ProjectName = name });
        Assert.Equal(3, (await LeftAsync("ps", name)).Length);

        await connector.UndeployAsync(false, Token);
        Assert.Empty(await LeftAsync("ps", name));
        Assert.Empty(await LeftAsync("network", name));
        Assert.Empty(await LeftAsync("volume", name));
    }

    [Fact]
    public async Task Deploy_ExternalProject_IsUsedAndLeft()
    {
        var name = $"test{Guid.NewGuid():N}";
        var owner = await DeployAsync(Sample with { ProjectName = name });
        var guest = await MakeAsync(Sample with { ProjectName = name });
        await guest.DeployAsync(true, Token);

        Assert.Equal(3, (await guest.GetAvailableLocationsAsync(new LocationQuery(), Token)).Count);
        await guest.UndeployAsync(true, Token);
        Assert.Equal(3, (await owner.GetAvailableLocationsAsync(new LocationQuery(), Token)).Count);
        Assert.Equal(3, (await LeftAsync("ps", name)).Length);
    }

    [Fact]
    public async Task Deploy_ExternalProjectThatIsNotThere_SaysSo()
    {
        var connector = await MakeAsync(Sample with { ProjectName = "nobody-started-this" });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(true, Token));
        Assert.Contains("none of its services runs on this machine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ServiceThatEnds_SaysWhatComposeSays()
    {
        _directory.Write("short.yml", $"version: '3'\nservices:\n  short:\n    image: {ContainerEngineServer.SmallImage}\n    command: ['false']\n");
        var connector = await MakeAsync(new() { Files = ["short.yml"] });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));
        Assert.Contains("exited (1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_FileWithAMistake_SaysWhatComposeSays()
    {
        _directory.Write("wrong.yml", "version: '3'\nservices:\n  a: {immage: x}\n");
        var connector = await MakeAsync(new() { Files = ["wrong.yml"] });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));
        Assert.Contains("immage", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_NoSuchFile_NamesIt()
    {
        var connector = await MakeAsync(new() { Files = ["nothing.yml"] });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));
        Assert.Contains(_directory.At("nothing.yml"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_LaterFileAndVariables_Count()
    {
        _directory.Write("it's a/.env", "COLOUR=blue green\n");
        _directory.Write("more.yml", "version: '3.8'\nservices:\n  alone:\n    environment: {ADDED: 'yes'}\n");
        var connector = await DeployAsync(Sample with { Files = ["it's a/compose.yml", "more.yml"] });
        var location = Assert.Single(await connector.GetAvailableLocationsAsync(new LocationQuery { Service = "alone" }, Token));

        Assert.Equal("blue green yes\n", await RunAsync(connector, location, "sh", "-c", "echo $COLOUR $ADDED"));
    }

    [Fact]
    public async Task Run_ContainerEnds_FailsAndTheOthersGoOn()
    {
        var connector = await DeployAsync(Sample);
        var all = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        await ContainerEngineServer.AskAsync("docker", "kill", all[1].Name);

        var error = await Assert.ThrowsAnyAsync<StreamFlowException>(async () => await RunAsync(connector, all[1], "true"));
        Assert.Contains("is not running", error.Message, StringComparison.Ordinal);
        Assert.Equal("well\n", await RunAsync(connector, all[2], "echo", "well"));
    }

    [Fact]
    public async Task Deploy_OnlyVersion1IsThere_WorksTheSame()
    {
        await ContainerEngineServer.RequireDockerAsync();
        var docker = await ContainerEngineServer.AskAsync("which", "docker");
        _directory.WriteProgram("tools/docker", $"#!/bin/sh\ncase $1 in compose) echo \"docker: 'compose' is not a docker command.\" >&2; exit 1 ;; esac\nexec {docker} \"$@\"\n");
        await using var inner = SandboxConnector.Create(_processes, $"{_directory.At("tools")}:/usr/local/bin:/usr/bin:/bin");
        await using var older = new ComposeConnector(Sample, new ConnectorContext { DeploymentName = "stack", ConfigDirectory = _directory.Root, Processes = _processes, Inner = inner });
        try
        {
            await older.DeployAsync(false, Token);
            var many = await older.GetAvailableLocationsAsync(new LocationQuery { Service = "many" }, Token);
            Assert.Equal(2, many.Count);
            Assert.Equal("hello\n", await RunAsync(older, many[1], "echo", "hello"));
        }
        finally
        {
            await older.UndeployAsync(false, CancellationToken.None);
        }
    }

    private static async Task<string[]> LeftAsync(string kind, string project)
    {
        string[] words = kind == "ps" ? ["docker", "ps", "--all", "--quiet"] : ["docker", kind, "ls", "--quiet"];
        return (await ContainerEngineServer.AskAsync([.. words, "--filter", $"label=com.docker.compose.project={project}"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> RunAsync(ComposeConnector connector, AvailableLocation location, params string[] words)
    {
        var result = await connector.RunAsync(location, new CommandRequest { Arguments = words, CaptureOutput = true }, Token);
        Assert.True(result.ExitCode == 0, result.StandardError);
        return result.StandardOutput;
    }

    // What it brings up ends with the test, however that ends.
    private async Task<ComposeConnector> MakeAsync(DockerComposeDeployment deployment)
    {
        await ContainerEngineServer.RequireDockerAsync();
        var connector = new ComposeConnector(deployment, new ConnectorContext { DeploymentName = "My Stack", ConfigDirectory = _directory.Root, Processes = _processes });
        _connectors.Add(connector);
        return connector;
    }

    private async Task<ComposeConnector> DeployAsync(DockerComposeDeployment deployment)
    {
        var connector = await MakeAsync(deployment);
        await connector.DeployAsync(false, Token);
        return connector;
    }
}
