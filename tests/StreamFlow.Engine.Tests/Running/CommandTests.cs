using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

public sealed class CommandTests : IAsyncDisposable
{
    private const string Echo = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: echo
        inputs:
          message: {type: string, default: hello, inputBinding: {}}
        outputs:
          out: stdout
        stdout: hello.txt
        """;

    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_OneTool_PutsItsOutputWithSizeAndChecksumInTheOutputDirectory()
    {
        var outputs = await _engine.RunAsync(Echo);

        var file = Assert.IsType<FileValue>(outputs["out"]);
        Assert.Equal(Path.Join(_engine.OutputDirectory, "hello.txt"), file.Path);
        Assert.Equal("hello\n", File.ReadAllText(file.Path!));
        Assert.Equal(6, file.Size);
        Assert.Equal("sha1$f572d396fae9206628714fb2ce00f72e94f2258f", file.Checksum);
    }

    [Fact]
    public async Task Run_ThatSucceeds_LeavesNothingBehind()
    {
        await _engine.RunAsync(Echo);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_engine.PathOf("tmp")));
    }

    [Theory]
    [InlineData("it's $HOME `x` \"q\" \\ * ? [a] ~ # ; & | < > ( ) { } ! \t é 漢")]
    [InlineData("-n")]
    [InlineData("two\nlines")]
    public async Task Run_HostileArgument_ReachesTheCommandUnchanged(string word)
    {
        const string Printf = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [printf, '%s']
            inputs:
              word: {type: string, inputBinding: {}}
            outputs:
              out: stdout
            """;

        var outputs = await _engine.RunAsync(Printf, CwlJson.ToText(new RecordValue([new("word", word)])));

        Assert.Equal(word, File.ReadAllText(((FileValue)outputs["out"]!).Path!));
    }

    [Fact]
    public async Task Run_InputFileWithHostileName_IsStagedUnderItsName()
    {
        const string Cat = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: cat
            inputs:
              file: {type: File, inputBinding: {}}
            outputs:
              out: stdout
            """;
        _engine.Write("it's a $file\n*.txt", "content");

        var location = CwlJson.ToText(_engine.PathOf("it's a $file\n*.txt"));
        var outputs = await _engine.RunAsync(Cat, $$"""{"file": {"class": "File", "path": {{location}} } }""");

        Assert.Equal("content", File.ReadAllText(((FileValue)outputs["out"]!).Path!));
    }

    [Fact]
    public async Task Run_Job_SeesOnlyHomeTmpdirAndPath()
    {
        const string Env = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: env
            requirements:
              EnvVarRequirement: {envDef: {MINE: "a b"}}
            inputs: {}
            outputs:
              out: stdout
            """;

        var outputs = await _engine.RunAsync(Env);

        var names = File.ReadAllLines(((FileValue)outputs["out"]!).Path!).Select(static line => line.Split('=')[0]).Order();
        Assert.Equal(["HOME", "MINE", "PATH", "TMPDIR"], names);
    }

    [Fact]
    public async Task Run_CommandThatFails_SaysAllThatIsKnownAndKeepsItsDirectory()
    {
        const string Fail = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'seq 30; echo last words >&2; exit 3']
            inputs: {}
            outputs: {}
            """;

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(Fail));

        var failure = error.Failure!;
        Assert.Equal(("/", "0", 3), (failure.Step, failure.Tag, failure.ExitCode));
        Assert.Equal("sh -c 'seq 30; echo last words >&2; exit 3'", failure.Command);
        Assert.Equal(20, failure.LastLines.Count);
        Assert.Equal("last words", failure.LastLines[^1]);
        Assert.True(Directory.Exists(failure.Directory));
        var failed = Assert.Single(_engine.Log.Of<JobFailed>());
        Assert.False(failed.WillRetry);
        Assert.Equal(RunStatus.Failed, Assert.Single(_engine.Log.Of<RunFinished>()).Status);
    }

    [Fact]
    public async Task Run_ProgramThatDoesNotExist_NamesIt()
    {
        const string Missing = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: no-such-program
            inputs: {}
            outputs: {}
            """;

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(Missing));

        Assert.Contains("no-such-program", error.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TemporaryFailure_IsTriedAgain()
    {
        const string Flaky = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'test -e "$0" && exit 0; touch "$0"; exit 75']
            temporaryFailCodes: [75]
            inputs:
              marker: {type: string, inputBinding: {}}
            outputs: {}
            """;

        await _engine.RunAsync(Flaky, $$"""{"marker": "{{_engine.PathOf("marker")}}"}""");

        Assert.True(Assert.Single(_engine.Log.Of<JobFailed>()).WillRetry);
        var counts = _engine.Log.Of<StepProgress>().Last().Counts;
        Assert.Equal(new StepCounts(1, 0, 0, 1, 0, 0), counts);
    }

    [Fact]
    public async Task Run_ToolTimeLimit_EndsTheWholeProcessTree()
    {
        const string Slow = """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements:
              ToolTimelimit: {timelimit: 1}
            baseCommand: [sh, -c, 'setsid sleep 987 & sleep 987']
            inputs: {}
            outputs: {}
            """;

        // A length that no other process on the machine sleeps, so that only this run's can be found.
        var length = $"987.{Random.Shared.Next(1_000_000)}";
        await Assert.ThrowsAsync<WorkflowExecutionException>(
            () => _engine.RunAsync(Slow.Replace("ToolTimelimit", "ToolTimeLimit").Replace("987", length)));

        // A process that left the group was told to end, and does so when the kernel comes to it.
        for (var i = 0; i < 500 && Sleeps(); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(Sleeps());

        bool Sleeps() => Directory.EnumerateDirectories("/proc").Any(process => IsSleep(process, length));
    }

    [Fact]
    public async Task Run_NeedsMoreThanTheMachineHas_SaysSoAtOnce()
    {
        const string Huge = """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements:
              ResourceRequirement: {coresMin: 100000}
            baseCommand: 'true'
            inputs: {}
            outputs: {}
            """;

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(Huge));

        Assert.Contains("100000 cores", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_EndsTheJobs()
    {
        const string Endless = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sleep, '986']
            inputs: {}
            outputs: {}
            """;
        using var stop = new CancellationTokenSource();
        _engine.Log.Reaction = happened =>
        {
            if (happened is JobStarted)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(100));
            }
        };
        var request = await _engine.LoadAsync(Endless);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _engine.RunAsync(request, stop.Token));

        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), static process => IsSleep(process, "986"));
        Assert.Equal(RunStatus.Cancelled, Assert.Single(_engine.Log.Of<RunFinished>()).Status);
    }

    private static bool IsSleep(string process, string time)
    {
        try
        {
            return File.ReadAllText(process + "/cmdline").Contains($"sleep\0{time}", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
