using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Processes;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Processes;

public sealed class PosixProcessLauncherTests : IDisposable
{
    private static readonly Dictionary<string, string> Clean = new(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin" };
    private readonly PosixProcessLauncher _launcher = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    public void Dispose()
    {
        _launcher.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("true", 0)]
    public async Task RunAsync_ExitCode_IsThatOfTheShell(string script, int expected) =>
        Assert.Equal(expected, await RunAsync(new ProcessRequest { Arguments = ["sh", "-c", script], Environment = Clean }));

    [Fact]
    public async Task RunAsync_Redirections_AreOpenedByTheKernel()
    {
        var input = _directory.Write("in", "text");
        var request = new ProcessRequest
        {
            Arguments = ["sh", "-c", "cat; pwd; echo error >&2"],
            Environment = Clean,
            WorkingDirectory = _directory.Root,
            StandardInput = input,
            StandardOutput = _directory.At("out"),
            StandardError = _directory.At("err"),
        };

        Assert.Equal(0, await RunAsync(request));

        Assert.Equal($"text{_directory.Root}\n", File.ReadAllText(_directory.At("out")));
        Assert.Equal("error\n", File.ReadAllText(_directory.At("err")));
    }

    [Fact]
    public async Task RunAsync_SameFileForBothOutputs_KeepsTheirOrder()
    {
        var both = _directory.At("both");

        await RunAsync(new ProcessRequest
        {
            Arguments = ["sh", "-c", "echo 1; echo 2 >&2; echo 3"],
            Environment = Clean,
            StandardOutput = both,
            StandardError = both,
        });

        Assert.Equal("1\n2\n3\n", File.ReadAllText(both));
    }

    [Fact]
    public async Task RunAsync_ScriptWithoutInterpreterLine_IsRunByTheShell()
    {
        var script = _directory.WriteProgram("script", "exit 5\n");

        Assert.Equal(5, await RunAsync(new ProcessRequest { Arguments = [script], Environment = Clean }));
    }

    [Fact]
    public async Task RunAsync_ProgramThatIsNot_SaysWhereItLooked()
    {
        var error = await Assert.ThrowsAsync<ProcessStartException>(
            () => RunAsync(new ProcessRequest { Arguments = ["no-such-program"], Environment = Clean }));

        Assert.True(error.IsNotFound);
        Assert.Contains("/usr/bin:/bin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsAlsoAProcessThatIgnoresTheRequest()
    {
        var ready = _directory.At("ready");
        using var stop = new CancellationTokenSource();
        var run = _launcher.RunAsync(
            new ProcessRequest
            {
                Arguments = ["sh", "-c", $"trap '' TERM; sleep 985 & touch {ready}; while :; do sleep 1; done"],
                Environment = Clean,
                GracePeriod = TimeSpan.FromMilliseconds(200),
            },
            stop.Token).AsTask();
        while (!File.Exists(ready))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Runs("sleep\0985"));
    }

    [Fact]
    public async Task RunAsync_ManyAtOnce_LosesNone()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => RunAsync(new ProcessRequest
        {
            Arguments = ["sh", "-c", $"exit {i % 50}"],
            Environment = Clean,
        })));

        Assert.Equal(Enumerable.Range(0, 100).Select(static i => i % 50), codes);
    }

    [Fact]
    public async Task Start_Pipes_CarryDataBothWays()
    {
        await using var process = _launcher.Start(new ProcessRequest { Arguments = ["cat"], Environment = Clean });

        await process.StandardInput.WriteAsync("through"u8.ToArray(), TestContext.Current.CancellationToken);
        process.StandardInput.Close();

        using var reader = new StreamReader(process.StandardOutput);
        Assert.Equal("through", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await process.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DisposeAsync_WithoutGrace_EndsAlsoWhatLeftTheGroup()
    {
        var process = _launcher.Start(new ProcessRequest
        {
            Arguments = ["sh", "-c", "trap '' TERM; setsid sleep 987 & sleep 986 & echo started; wait"],
            Environment = Clean,
            GracePeriod = TimeSpan.Zero,
        });
        using var reader = new StreamReader(process.StandardOutput);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        while (!Runs("sleep\0987"))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await process.DisposeAsync();

        for (var i = 0; i < 500 && Runs("sleep\0987"); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(Runs("sleep\0986"));
        Assert.False(Runs("sleep\0987"));
    }

    [Fact]
    public async Task Dispose_ProcessStillRuns_IsFollowedToItsEnd()
    {
        var launcher = new PosixProcessLauncher(TimeProvider.System);
        await using var process = launcher.Start(new ProcessRequest { Arguments = ["sh", "-c", "read line; exit 3"], Environment = Clean });

        launcher.Dispose();
        process.StandardInput.Close();

        Assert.Equal(3, await process.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Throws<ObjectDisposedException>(() => launcher.Start(new ProcessRequest { Arguments = ["true"], Environment = Clean }));
    }

    [Fact]
    public async Task Dispose_WhileProcessesAreStarted_LosesNone()
    {
        for (var i = 0; i < 20; i++)
        {
            var launcher = new PosixProcessLauncher(TimeProvider.System);
            var started = Task.Run(() => launcher.Start(new ProcessRequest { Arguments = ["true"], Environment = Clean }), TestContext.Current.CancellationToken);
            await Task.Yield();
            launcher.Dispose();
            try
            {
                await using var process = await started;
                Assert.Equal(0, await process.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            }
            catch (ObjectDisposedException)
            {
                // It came too late, and was told so.
            }
        }
    }

    private static bool Runs(string command) =>
        Directory.EnumerateDirectories("/proc").Any(process => CommandLine(process).Contains(command, StringComparison.Ordinal));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(process + "/cmdline");
        }
        catch (IOException)
        {
            return string.Empty;
        }
        catch (UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private Task<int> RunAsync(ProcessRequest request) => _launcher.RunAsync(request, TestContext.Current.CancellationToken).AsTask();
}
