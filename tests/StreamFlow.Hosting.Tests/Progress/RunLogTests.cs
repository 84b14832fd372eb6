using StreamFlow.Core.Observation;
using StreamFlow.Hosting.Progress;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Hosting.Tests.Terminal;

namespace StreamFlow.Hosting.Tests.Progress;

public sealed class RunLogTests
{
    [Fact]
    public void OnEvent_WholeRun_TellsWhatBeginsAndEndsOnceAStep()
    {
        var text = Log(
            Verbosity.Normal,
            Events.Started("/list", "/count"),
            Events.Job(0.1, "/list"),
            Events.Finished(0.2, "/list", completed: 1),
            Events.Job(0.3, "/count", "0.0"),
            Events.Job(0.4, "/count", "0.1"),
            Events.Progress(0.5, "/count", total: 3, running: 1, completed: 1, skipped: 1),
            Events.Finished(1.3, "/count", completed: 2, skipped: 1),
            new RunFinished(Events.At(1.4), "demo", RunStatus.Completed, TimeSpan.FromSeconds(1.4), Error: null));
        Assert.Equal(
            """
               0.000s EXECUTING run demo: 2 steps
               0.100s EXECUTING step /list on local/here
               0.200s COMPLETED step /list: 1 job, 100 ms
               0.300s EXECUTING step /count on local/here
               1.300s COMPLETED step /count: 3 jobs, 1 skipped, 1.0 s
               1.400s COMPLETED run demo: 1.4 s

            """,
            text);
    }

    [Fact]
    public void OnEvent_Debugging_ShowsTheCommandAsAShellWouldTakeIt()
    {
        var text = Log(Verbosity.Debug, Events.Started("/a"), Events.Job(0, "/a", "0.3", "echo", "two words", "$HOME"));
        Assert.Contains("step /a (tag 0.3) on local/here in /work/7", text, StringComparison.Ordinal);
        Assert.Contains("echo 'two words' '$HOME'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OnEvent_Quiet_LeavesOnlyWarnings()
    {
        var text = Log(
            Verbosity.Quiet,
            Events.Started("/a"),
            Events.Job(0, "/a"),
            new WarningRaised(Events.At(1), "the disk is nearly full"),
            Events.Finished(2, "/a", completed: 1));
        Assert.Equal("   1.000s WARNING   the disk is nearly full\n", text);
    }

    private static string Log(Verbosity verbosity, params WorkflowEvent[] events)
    {
        var terminal = new FakeTerminal();
        var log = new RunLog(terminal.Console(verbosity));
        foreach (var workflowEvent in events)
        {
            log.OnEvent(workflowEvent);
        }

        return terminal.Error.ToString();
    }
}
