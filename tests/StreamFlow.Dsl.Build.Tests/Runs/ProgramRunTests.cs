using System.Diagnostics;
using StreamFlow.Dsl.Build.Runs;

namespace StreamFlow.Dsl.Build.Tests.Runs;

public sealed class ProgramRunTests
{
    [Fact]
    public void Run_FailingProgram_GivesItsCodeAndLastErrorLines()
    {
        var lines = new List<string>();
        var run = new ProgramRun();

        var code = run.Run(Shell("echo out; for i in $(seq 100); do echo line $i >&2; done; exit 3"), lines.Add, CancellationToken.None);

        Assert.Equal(3, code);
        Assert.Equal(101, lines.Count);
        Assert.Contains("out", lines);
        Assert.Equal(30, run.LastErrorLines.Count);
        Assert.Equal("line 100", run.LastErrorLines.Last());
    }

    [Fact]
    public void Run_Cancelled_EndsTheProgramAndItsChildren()
    {
        using var cancellation = new CancellationTokenSource();
        // The child holds the pipe open: without its end, Run would wait for it.
        var code = new ProgramRun().Run(Shell("sleep 600 & echo ready; wait"), _ => cancellation.Cancel(), cancellation.Token);

        Assert.NotEqual(0, code);
    }

    private static ProcessStartInfo Shell(string script) => new("sh", ["-c", script]);
}
