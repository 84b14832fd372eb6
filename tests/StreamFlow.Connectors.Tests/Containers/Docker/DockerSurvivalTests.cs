using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Tests.Streams;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>What happens when containers are killed, engines restart, clients die and volumes are full.</summary>
public sealed class DockerSurvivalTests : DockerTests
{
    private static readonly DockerDeployment Box = new() { Image = ContainerEngineServer.SmallImage };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Command_ContainerKilled_FailsWithTheWordsOfTheEngine(bool isCaptured)
    {
        var (connector, location) = await DeployAsync(Box);
        var running = connector.RunAsync(location, Job("echo x; sleep 600") with { CaptureOutput = isCaptured }, Token).AsTask();
        await Task.Delay(1000, Token);

        await ContainerEngineServer.AskAsync("docker", "kill", location.Name);

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => running);
        Assert.Contains(location.Name, error.Message, StringComparison.Ordinal);
        Assert.Contains("No such container", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Command_MainProcessWithoutMemory_SaysThatItWasKilled()
    {
        var (connector, location) = await DeployAsync(Box with { Memory = ByteSize.FromMebibytes(30) });

        var result = await connector.RunAsync(location, Job("head -c 200000000 /dev/zero | tail"), Token);

        Assert.Equal(137, result.ExitCode);
        Assert.Equal("x\n", (await connector.RunAsync(location, Job("echo x") with { CaptureOutput = true }, Token)).StandardOutput);
    }

    [Fact]
    public async Task Copy_ContainerKilled_FailsAndLeavesNoHalfFile()
    {
        var (connector, location) = await DeployAsync(Box with { Rm = false });
        using (var large = File.Create(Here.At("large")))
        {
            large.SetLength(1L << 30);
        }

        var sending = connector.CopyLocalToRemoteAsync(Here.At("large"), "/tmp/there", [location], new CopyOptions { Progress = new KillAfter(location.Name, 20_000_000) }, Token).AsTask();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        await StartAgainAsync(location.Name);
        await connector.RunAsync(location, Job("head -c 1000000000 /dev/zero >/tmp/large"), Token);
        var fetching = connector.CopyRemoteToLocalAsync(location, "/tmp/large", Here.At("back"), new CopyOptions { Progress = new KillAfter(location.Name, 20_000_000) }, Token).AsTask();
        await Assert.ThrowsAnyAsync<Exception>(() => fetching);
        await StartAgainAsync(location.Name);

        Assert.Equal(["large"], Directory.EnumerateFileSystemEntries(Here.Root).Select(Path.GetFileName));
        Assert.Null(await connector.GetFileSystem(location).StatAsync("/tmp/there", followLinks: true, Token));
        await connector.UndeployAsync(external: false, Token);
        await ContainerEngineServer.AskAsync("docker", "rm", "--force", location.Name);
    }

    [Fact]
    public async Task Job_ClientsKilled_GoesOnAndIsFoundAgain()
    {
        var (connector, location) = await DeployAsync(Box);
        var running = connector.RunAsync(location, Job("echo x >>/tmp/ran; sleep 3; echo y >>/tmp/ran; exit 5"), Token).AsTask();
        await Task.Delay(1000, Token);

        await ContainerEngineServer.AskAsync("pkill", "-KILL", "-f", $"docker exec --interactive {location.Name}");

        Assert.Equal(5, (await running).ExitCode);
        Assert.Equal("x\ny\n", (await connector.RunAsync(location, Job("cat /tmp/ran") with { CaptureOutput = true }, Token)).StandardOutput);
    }

    [Fact]
    public async Task Job_EngineThatDoesNotAnswerForAWhile_GoesOnAndIsFoundAgain()
    {
        var down = Here.At("down");
        var program = Here.WriteProgram("docker", $"#!/bin/sh\n[ -e {down} ] && {{ echo 'Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?' >&2; exit 1; }}\nexec docker \"$@\"\n");
        var (connector, location) = await DeployAsync(Box, program: program);
        var running = connector.RunAsync(location, Job("echo x >>/tmp/ran; sleep 4; echo y >>/tmp/ran; exit 5"), Token).AsTask();
        await Task.Delay(1000, Token);

        File.WriteAllText(down, string.Empty);
        await ContainerEngineServer.AskAsync("pkill", "-KILL", "-f", $"docker exec --interactive {location.Name}");
        await Task.Delay(6000, Token);
        File.Delete(down);

        Assert.Equal(5, (await running).ExitCode);
        Assert.Equal("x\ny\n", (await connector.RunAsync(location, Job("cat /tmp/ran") with { CaptureOutput = true }, Token)).StandardOutput);
    }

    [Fact]
    public async Task Job_EngineRestarted_FailsAndUndeployDoesNot()
    {
        await using var docker = await PrivateDocker.CreateAsync();
        var (connector, location) = await DeployAsync(Box with { Network = ["none"] }, program: docker.Program);
        var running = connector.RunAsync(location, Job("sleep 600"), Token).AsTask();
        await Task.Delay(1000, Token);

        await docker.StopAsync();
        await docker.StartAsync();

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => running);
        Assert.Contains(location.Name, error.Message, StringComparison.Ordinal);
        await connector.UndeployAsync(external: false, Token);
    }

    [Fact]
    public async Task Undeploy_EngineThatIsDown_SaysWhatIsLeft()
    {
        await using var docker = await PrivateDocker.CreateAsync();
        var (connector, location) = await DeployAsync(Box with { Network = ["none"] }, program: docker.Program);
        await docker.StopAsync();

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.UndeployAsync(external: false, Token));

        Assert.Contains($"rm --force {location.Name}", error.Message, StringComparison.Ordinal);
        Assert.Contains("Cannot connect to the Docker daemon", error.Message, StringComparison.Ordinal);
        await docker.StartAsync();
    }

    [Fact]
    public async Task Copy_VolumeThatIsFull_SaysSoAndLeavesNothing()
    {
        var (connector, location) = await DeployAsync(Box with { Tmpfs = ["/small:size=1m,mode=1777"] });
        using (var large = File.Create(Here.At("large")))
        {
            large.SetLength(20_000_000);
        }

        var error = await Record.ExceptionAsync(async () => await connector.CopyLocalToRemoteAsync(Here.At("large"), "/small/copy", [location], CopyOptions.Private, Token));

        Assert.Contains("No space left on device", error!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await connector.GetFileSystem(location).ListAsync("/small", Token));
    }

    [Fact]
    public async Task Capture_OfMoreThanMemoryShouldHold_SaysSo()
    {
        var (connector, location) = await DeployAsync(Box);

        var error = await Record.ExceptionAsync(async () =>
        {
            var result = await connector.RunAsync(location, Job("head -c 1073741824 /dev/zero") with { CaptureOutput = true }, Token);
            Assert.NotEqual(0, result.ExitCode);
        });

        Assert.True(error is null or WorkflowExecutionException, error?.ToString());
        Assert.Equal("x\n", (await connector.RunAsync(location, Job("echo x") with { CaptureOutput = true }, Token)).StandardOutput);
    }

    [Fact]
    public async Task Reader_OfAGigabyte_KeepsMemoryConstant()
    {
        var (connector, location) = await DeployAsync(Box);
        await using var reader = await connector.OpenReaderAsync(location, ShellCommand.FromScript("head -c 1073741824 /dev/zero"), Token);
        var (bytes, growth) = await LargeStream.DrainAsync(reader, Token);

        Assert.Equal(1073741824, bytes);
        Assert.True(growth < 200_000_000, $"{growth} bytes");
    }

    [Fact]
    public async Task TwoPrograms_OneContainer_DoNotDisturbEachOther()
    {
        var (owner, location) = await DeployAsync(Box);
        var (first, second) = (await ConnectAsync(location.Name), await ConnectAsync(location.Name));
        var file = Here.Write("file", new string('x', 300_000));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var connector = i % 2 == 0 ? first : second;
            await connector.CopyLocalToRemoteAsync(file, "/tmp/shared", [location with { Deployment = connector.DeploymentName }], CopyOptions.Private, Token);
            Assert.Equal($"{i}\n", (await connector.RunAsync(location, Job($"echo {i}") with { CaptureOutput = true }, Token)).StandardOutput);
        }));
        await first.UndeployAsync(external: true, Token);

        Assert.Equal("x\n", (await second.RunAsync(location, Job("echo x") with { CaptureOutput = true }, Token)).StandardOutput);
        Assert.Equal(300_000, (await owner.GetFileSystem(location).StatAsync("/tmp/shared", followLinks: true, Token))!.Value.Size);
        await second.UndeployAsync(external: true, Token);
    }

    [Fact]
    public async Task TwoPrograms_OneDeployment_HaveAContainerEach()
    {
        var (first, here) = await DeployAsync(Box);
        var (second, there) = await DeployAsync(Box);

        await first.UndeployAsync(external: false, Token);

        Assert.NotEqual(here.Name, there.Name);
        Assert.Equal(0, (await second.RunAsync(there, Job("true"), Token)).ExitCode);
    }

    [Fact]
    public async Task Cancellation_WhileTheContainerIsPaused_DoesNotHang()
    {
        var (connector, location) = await DeployAsync(Box);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = connector.RunAsync(location, Job("sleep 600"), cancellation.Token).AsTask();
        await Task.Delay(1000, Token);
        await ContainerEngineServer.AskAsync("docker", "pause", location.Name);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromMinutes(1), Token));
        await ContainerEngineServer.AskAsync("docker", "unpause", location.Name);
    }

    // The kill returns before its container is down.
    private static async Task StartAgainAsync(string container) =>
        await ContainerEngineServer.AskAsync("sh", "-c", $"docker wait {container} && docker start {container}");

    private static CommandRequest Job(string script) => new() { Arguments = ["sh", "-c", script], JobName = "job" };

    private async Task<DockerConnector> ConnectAsync(string container)
    {
        var connector = Create(Box with { ContainerId = container }, program: "docker");
        await connector.DeployAsync(external: true, Token);
        await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        return connector;
    }

    private sealed class KillAfter(string container, long bytes) : IProgress<long>
    {
        private long _left = bytes;

        public void Report(long value)
        {
            if (_left > 0 && (_left -= value) <= 0)
            {
                ContainerEngineServer.AskAsync("docker", "kill", container).GetAwaiter().GetResult();
            }
        }
    }
}
