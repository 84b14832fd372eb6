using System.Net.Sockets;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.Tests.Streams;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>What happens when connections are cut, servers restart, and limits are met.</summary>
public sealed class SshSurvivalTests : IDisposable
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Job_ConnectionCut_GoesOnAndIsFoundAgain()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        var ran = _directory.At("ran");
        var job = Job($"echo x >>{ran}; sleep 3; echo y >>{ran}; exit 5");
        var running = connector.RunAsync(location, job, Token).AsTask();
        await WaitForAsync(() => File.Exists(ran));

        Assert.True(server.Cut() > 0);

        Assert.Equal(5, (await running).ExitCode);
        Assert.Equal("x\ny\n", File.ReadAllText(ran));
    }

    [Fact]
    public async Task Job_ServerRestarted_GoesOnAndIsFoundAgain()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        var ran = _directory.At("ran");
        var jobs = Enumerable.Range(0, 5).Select(i => connector.RunAsync(location, Job($"echo x >>{ran}{i}; sleep 2; exit {i}"), Token).AsTask()).ToArray();
        await WaitForAsync(() => Enumerable.Range(0, 5).All(i => File.Exists(ran + i)));

        server.Cut();
        server.Stop();
        await Task.Delay(300, Token);
        server.Start();

        Assert.Equal([0, 1, 2, 3, 4], (await Task.WhenAll(jobs)).Select(static result => result.ExitCode));
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal("x\n", File.ReadAllText(ran + i)));
    }

    [Fact]
    public async Task Job_CancelledWhileTheConnectionIsCut_IsEndedAfterAll()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        var (begun, done) = (_directory.At("begun"), _directory.At("done"));
        using var cancellation = new CancellationTokenSource();
        var running = connector.RunAsync(location, Job($": >{begun}; sleep 4; : >{done}"), cancellation.Token).AsTask();
        await WaitForAsync(() => File.Exists(begun));

        server.Cut();
        await Task.Delay(1000, Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Task.Delay(4000, Token);
        Assert.False(File.Exists(done));
    }

    [Fact]
    public async Task Capture_ConnectionCut_IsNotRunAgain()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        var ran = _directory.At("ran");
        var running = connector.RunAsync(location, Job($"echo x >>{ran}; sleep 2; echo out") with { CaptureOutput = true, JobName = null }, Token).AsTask();
        await WaitForAsync(() => File.Exists(ran));

        server.Cut();

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => running);
        Assert.Contains("was not run again", error.Message, StringComparison.Ordinal);
        Assert.Equal("x\n", File.ReadAllText(ran));
    }

    [Fact]
    public async Task Commands_AfterTheConnectionWasCut_Work()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        for (var i = 0; i < 3; i++)
        {
            server.Cut();
            Assert.Equal("x\n", (await connector.RunAsync(location, Job("echo x") with { CaptureOutput = true }, Token)).StandardOutput);
            server.Cut();
            Assert.Equal(7, (await connector.RunAsync(location, Job("exit 7"), Token)).ExitCode);
            server.Cut();
            Assert.Equal(FileKind.Directory, (await connector.GetFileSystem(location).StatAsync("/tmp", followLinks: true, Token))!.Value.Kind);
        }
    }

    [Fact]
    public async Task Copy_ConnectionCut_FailsAndLeavesNoHalfFile()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        using (var large = File.Create(_directory.At("large")))
        {
            large.SetLength(2L * 1024 * 1024 * 1024);
        }

        var (there, back) = (_directory.At("there"), _directory.At("back"));
        var sending = connector.CopyLocalToRemoteAsync(_directory.At("large"), there, [location], new CopyOptions { Progress = new CutAfter(server, 20_000_000) }, Token).AsTask();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        var fetching = connector.CopyRemoteToLocalAsync(location, _directory.At("large"), back, new CopyOptions { Progress = new CutAfter(server, 20_000_000) }, Token).AsTask();
        await Assert.ThrowsAnyAsync<Exception>(() => fetching);

        Assert.Equal(["large"], Directory.EnumerateFileSystemEntries(_directory.Root).Select(Path.GetFileName));
        await connector.CopyLocalToRemoteAsync(_directory.Write("small", "x"), there, [location], CopyOptions.Private, Token);
        Assert.Equal("x", File.ReadAllText(there));
    }

    [Fact]
    public async Task Deploy_ConnectionCutDuringIt_SucceedsInTheEnd()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var cutting = Task.Run(
            async () =>
            {
                for (var i = 0; i < 20; i++)
                {
                    server.Cut();
                    await Task.Delay(20, Token);
                }
            },
            Token);

        await connector.DeployAsync(false, Token);
        await cutting;

        Assert.Equal(0, (await connector.RunAsync(await FirstAsync(connector), Job("true"), Token)).ExitCode);
    }

    [Fact]
    public async Task MaxSessionsOfTheServer_One_IsLearntAndKept()
    {
        using var server = new PrivateSshd("MaxSessions 1");
        await using var connector = Connect(server);
        await UseAllAsync(connector);
    }

    [Fact]
    public async Task MaxConcurrentSessions_One_IsKept()
    {
        using var server = new PrivateSshd("MaxSessions 1");
        await using var connector = Connect(server, server.Deployment with { MaxConcurrentSessions = 1 });
        await UseAllAsync(connector);
    }

    [Fact]
    public async Task MaxConcurrentSessions_TheOneHasAShellWithAJob_IsGivenUpWhenTheJobHasEnded()
    {
        using var server = new PrivateSshd("MaxSessions 1");
        await using var connector = Connect(server, server.Deployment with { MaxConcurrentSessions = 1 });
        var location = await FirstAsync(connector);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var job = connector.RunAsync(location, Job($"touch {_directory.At("begun")}; sleep 1; exit 3"), limit.Token).AsTask();
        await WaitForAsync(() => File.Exists(_directory.At("begun")));

        await using var reader = await connector.OpenReaderAsync(location, new ShellCommand("echo", "read"), limit.Token);

        Assert.Equal("read\n", await new StreamReader(reader).ReadToEndAsync(limit.Token));
        Assert.Equal(3, (await job).ExitCode);
    }

    [Fact]
    public async Task MaxConnections_Several_AreUsedWhenOneIsFull()
    {
        using var server = new PrivateSshd("MaxSessions 1");
        await using var connector = Connect(server, server.Deployment with { MaxConcurrentSessions = 1, MaxConnections = 3 });
        await UseAllAsync(connector);
    }

    [Fact]
    public async Task MaxStartups_Refusals_AreTriedAgain()
    {
        using var server = new PrivateSshd("MaxStartups 1");
        using var blocker = new TcpClient("127.0.0.1", server.Port); // Takes the only place for those who have not logged in.
        await using var connector = Connect(server);
        var deploying = connector.DeployAsync(false, Token).AsTask();
        await Task.Delay(600, Token);
        blocker.Close();

        await deploying;

        Assert.Equal(0, (await connector.RunAsync(await FirstAsync(connector), Job("true"), Token)).ExitCode);
    }

    [Fact]
    public async Task Capture_OfMoreThanMemoryShouldHold_SaysSo()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(async () =>
            await connector.RunAsync(location, Job("head -c 70000000 /dev/zero") with { CaptureOutput = true }, Token));

        Assert.Contains("70000000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal("x\n", (await connector.RunAsync(location, Job("echo x") with { CaptureOutput = true }, Token)).StandardOutput);
    }

    [Fact]
    public async Task Reader_OfAGigabyte_KeepsMemoryConstant()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        await using var reader = await connector.OpenReaderAsync(location, ShellCommand.FromScript("head -c 1073741824 /dev/zero"), Token);
        var (bytes, growth) = await LargeStream.DrainAsync(reader, Token);

        Assert.Equal(1073741824, bytes);
        Assert.True(growth < 200_000_000, $"{growth} bytes");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copy_DiskThatIsFull_SaysSoAndLeavesNothing(bool isDistant)
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        using (var large = File.Create(_directory.At("large")))
        {
            large.SetLength(20_000_000);
        }

        using var disk = new SmallDisk(_directory.At("disk"), "1m");
        var error = await Record.ExceptionAsync(async () => await (isDistant
            ? connector.CopyLocalToRemoteAsync(_directory.At("large"), _directory.At("disk", "copy"), [location], CopyOptions.Private, Token)
            : connector.CopyRemoteToLocalAsync(location, _directory.At("large"), _directory.At("disk", "copy"), CopyOptions.Private, Token)));

        Assert.Contains("No space left on device", error!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.At("disk")));
    }

    [Fact]
    public async Task Commands_WithEveryDiskFull_StillAnswer()
    {
        using var server = new PrivateSshd();
        await using var connector = Connect(server);
        var location = await FirstAsync(connector);
        using var disk = new SmallDisk(_directory.At("disk"), "64k");
        File.WriteAllBytes(_directory.At("disk", "some"), new byte[60_000]);

        var result = await connector.RunAsync(
            location, Job("head -c 1000000 /dev/zero >much") with { WorkingDirectory = _directory.At("disk"), CaptureOutput = true }, Token);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("No space left", result.StandardError, StringComparison.Ordinal);
        await connector.GetFileSystem(location).DeleteAsync(_directory.At("disk", "much"), Token);
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await using var stream = await connector.GetFileSystem(location).OpenWriteAsync(_directory.At("disk", "more"), Token);
            await stream.WriteAsync(new byte[30_000].Select(static _ => (byte)'x').ToArray(), Token);
        });
    }

    [Fact]
    public async Task LoginThatPrints_DoesNotSpoilAnything()
    {
        using var server = new PrivateSshd("ForceCommand echo 'welcome to this host'; eval \"$SSH_ORIGINAL_COMMAND\"");
        await using var connector = Connect(server);
        await UseAllAsync(connector);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task Compression_Declared_SendsFewerBytes(bool? isCompressed)
    {
        using var server = new PrivateSshd();
        using var proxy = new CountingProxy(server.Port);
        await using var connector = Connect(server, server.Deployment with
        {
            Nodes = [$"127.0.0.1:{proxy.Port}"],
            KnownHostsFile = _directory.Write("known", File.ReadAllText(server.At("known_hosts")).Replace($":{server.Port}", $":{proxy.Port}", StringComparison.Ordinal)),
            Compression = isCompressed,
        });
        var location = await FirstAsync(connector);
        using (var large = File.Create(_directory.At("large")))
        {
            large.SetLength(20_000_000);
        }

        await connector.CopyLocalToRemoteAsync(_directory.At("large"), _directory.At("there"), [location], CopyOptions.Private, Token);

        Assert.Equal(20_000_000, new FileInfo(_directory.At("there")).Length);
        Assert.Equal(isCompressed == true, proxy.Bytes < 2_000_000);
    }

    // Commands, jobs, shells, files and copies, at the same time.
    private async Task UseAllAsync(SshConnector connector)
    {
        var location = await FirstAsync(connector);
        var files = connector.GetFileSystem(location);
        var file = _directory.Write("file", new string('x', 100_000));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            Assert.Equal(i, (await connector.RunAsync(location, Job($"sleep 0.2; exit {i}"), limit.Token)).ExitCode);
            await connector.CopyLocalToRemoteAsync(file, _directory.At($"to{i}"), [location], CopyOptions.Private, limit.Token);
            Assert.Equal(100_000, (await files.StatAsync(_directory.At($"to{i}"), followLinks: true, limit.Token))!.Value.Size);
            await connector.CopyRemoteToLocalAsync(location, _directory.At($"to{i}"), _directory.At($"back{i}"), CopyOptions.Private, limit.Token);
            Assert.Equal($"{i}\n", (await connector.RunAsync(location, Job($"echo {i}") with { CaptureOutput = true }, limit.Token)).StandardOutput);
        }));
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(100_000, new FileInfo(_directory.At($"back{i}")).Length));
    }

    private SshConnector Connect(PrivateSshd server, SshDeployment? deployment = null) => new(
        deployment ?? server.Deployment,
        new ConnectorContext { DeploymentName = "private", ConfigDirectory = "/", Processes = _processes });

    private static CommandRequest Job(string script) => new() { Arguments = ["sh", "-c", script], JobName = "job" };

    private static async Task<AvailableLocation> FirstAsync(SshConnector connector)
    {
        await connector.DeployAsync(false, Token);
        return (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
        {
            await Task.Delay(50, Token);
        }

        Assert.True(condition());
    }

    private sealed class CutAfter(PrivateSshd server, long bytes) : IProgress<long>
    {
        private long _left = bytes;

        public void Report(long value)
        {
            if (_left > 0 && (_left -= value) <= 0)
            {
                server.Cut();
            }
        }
    }
}
