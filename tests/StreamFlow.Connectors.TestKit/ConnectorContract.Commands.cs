using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.TestKit;

public abstract partial class ConnectorContract
{
    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 255", 255)]
    [InlineData("kill -9 $$", 137)]
    public async Task Run_ExitCode_IsThatOfTheCommand(string script, int expected)
    {
        Assert.Equal(expected, (await RunAsync("sh", "-c", script)).ExitCode);
        Assert.Equal(expected, (await Connector.RunAsync(Location, new CommandRequest { Arguments = ["sh", "-c", script], Environment = Standard }, Token)).ExitCode);
    }

    [Fact]
    public async Task Run_Captured_KeepsOutputAndErrorsApart()
    {
        var result = await RunAsync("sh", "-c", "echo out; echo err >&2; printf end");

        Assert.Equal(("out\nend", "err\n"), (result.StandardOutput, result.StandardError));
    }

    [Fact]
    public async Task Run_HostileWords_ReachTheProgramUnchanged()
    {
        var result = await RunAsync("printf", "%s|", Hostile, string.Empty, "-n", "a b", "$(touch /tmp/x)");

        Assert.Equal($"{Hostile}||-n|a b|$(touch /tmp/x)|", result.StandardOutput);
    }

    [Fact]
    public async Task Run_HostileEnvironment_ReachesTheProgramUnchanged()
    {
        var environment = new Dictionary<string, string>(Standard, StringComparer.Ordinal) { ["MINE"] = Hostile, ["HOME"] = "/it's" };
        var request = new CommandRequest { Arguments = ["sh", "-c", "printf '%s|%s' \"$MINE\" \"$HOME\""], Environment = environment, CaptureOutput = true };

        Assert.Equal($"{Hostile}|/it's", (await Connector.RunAsync(Location, request, Token)).StandardOutput);
    }

    [Fact]
    public async Task Run_HostileDirectoryAndFiles_AreUsedAsTheyAre()
    {
        var directory = At(Hostile);
        await Files.CreateDirectoryAsync(directory, Token);
        await WriteAsync(directory + "/in put", "text");
        var request = new CommandRequest
        {
            Arguments = ["sh", "-c", "cat; pwd; echo error >&2"],
            Environment = Standard,
            WorkingDirectory = directory,
            StandardInput = directory + "/in put",
            StandardOutput = directory + "/o'ut",
            StandardError = directory + "/$err",
        };

        Assert.Equal(0, (await Connector.RunAsync(Location, request, Token)).ExitCode);
        Assert.Equal($"text{directory}\n", await ReadAsync(directory + "/o'ut"));
        Assert.Equal("error\n", await ReadAsync(directory + "/$err"));
    }

    [Fact]
    public async Task Run_SameFileForBothOutputs_KeepsTheirOrder()
    {
        var request = new CommandRequest
        {
            Arguments = ["sh", "-c", "echo 1; echo 2 >&2; echo 3"],
            Environment = Standard,
            StandardOutput = At("both"),
            StandardError = At("both"),
        };

        await Connector.RunAsync(Location, request, Token);

        Assert.Equal("1\n2\n3\n", await ReadAsync(At("both")));
    }

    [Fact]
    public async Task Run_DirectoryThatIsNotThere_SaysSo()
    {
        var request = new CommandRequest { Arguments = ["true"], Environment = Standard, WorkingDirectory = At("missing"), JobName = "job" };

        var error = await Assert.ThrowsAnyAsync<WorkflowExecutionException>(async () => await Connector.RunAsync(Location, request, Token));

        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Timeout_EndsTheCommandAndItsChildren()
    {
        var sleep = UniqueSleep();
        var request = new CommandRequest
        {
            Arguments = ["sh", "-c", $"sleep {sleep} & sh -c 'sleep {sleep}; :' & wait"],
            Environment = Standard,
            Timeout = TimeSpan.FromSeconds(1),
        };

        await Assert.ThrowsAsync<TimeoutException>(async () => await Connector.RunAsync(Location, request, Token));

        Assert.False(await IsRunningAsync(sleep));
        Assert.Equal("next\n", (await RunAsync("echo", "next")).StandardOutput);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_Cancellation_EndsTheCommandAndItsChildren(bool isCaptured)
    {
        var sleep = UniqueSleep();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var request = new CommandRequest
        {
            Arguments = ["sh", "-c", $"echo late; sh -c 'sleep {sleep}; :' & wait"],
            Environment = Standard,
            CaptureOutput = isCaptured,
        };
        var running = Connector.RunAsync(Location, request, cancellation.Token).AsTask();
        await EventuallyAsync(() => IsRunningAsync(sleep));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(await IsRunningAsync(sleep));
        Assert.Equal("next\n", (await RunAsync("echo", "next")).StandardOutput);
    }

    [Fact]
    public async Task Run_ChildrenLeftBehind_AreEndedAndDisturbNobody()
    {
        var sleep = UniqueSleep();

        Assert.Equal("done\n", (await RunAsync("sh", "-c", $"(sleep 0.2; echo late; sleep {sleep}) & echo done")).StandardOutput);

        await EventuallyAsync(async () => !await IsRunningAsync(sleep));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("next\n", (await RunAsync("sh", "-c", "sleep 0.1; echo next")).StandardOutput);
        }
    }

    [Fact]
    public async Task Run_ArgumentsOfMoreThanOneWordCanHold_Arrive()
    {
        var words = Enumerable.Range(0, 4000).Select(static i => $"/some/rather/long/path/to/a/file/of/a/job/number-{i}").ToArray();

        var result = await RunAsync(["sh", "-c", "echo $#", "sh", .. words]);

        Assert.Equal("4000\n", result.StandardOutput);
    }

    [Fact]
    public async Task Run_ManyAtOnce_DoNotMixTheirAnswers()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => RunAsync("sh", "-c", $"echo out{i}; echo err{i} >&2; exit {i}")));

        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal((i, $"out{i}\n", $"err{i}\n"), (results[i].ExitCode, results[i].StandardOutput, results[i].StandardError));
        }
    }

    [Fact]
    public async Task Run_JobsAtOnce_AllRunAtTheSameTime()
    {
        // Each waits for the next one: they end only if all of them run.
        const int Count = 12;
        var jobs = Enumerable.Range(0, Count).Select(async i => (await Connector.RunAsync(
            Location,
            new CommandRequest { Arguments = ["sh", "-c", $": >f{i}; until [ -e f{(i + 1) % Count} ]; do sleep 0.1; done"], Environment = Standard, WorkingDirectory = Folder, JobName = $"job {i}" },
            Token)).ExitCode);

        Assert.All(await Task.WhenAll(jobs), static code => Assert.Equal(0, code));
    }
}
