using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Tests.Queues.States;

public sealed class SettlementTests
{
    [Theory]
    [InlineData(null, 0, null, 0, 0, null)]
    [InlineData(null, 0, null, 3, 3, null)]
    [InlineData(null, 0, null, null, 1, FailureClass.Unknown)]
    [InlineData(FailureClass.Application, 3, null, 3, 3, null)]
    [InlineData(FailureClass.Application, 3, null, 0, 1, FailureClass.Application)]
    [InlineData(FailureClass.Application, 127, null, null, 127, FailureClass.Application)]
    [InlineData(FailureClass.Unknown, null, 9, null, 137, FailureClass.Unknown)]
    [InlineData(FailureClass.Unknown, null, 9, 0, 1, FailureClass.Application)]
    [InlineData(FailureClass.Unknown, null, 9, 137, 137, null)]
    [InlineData(FailureClass.Time, null, 15, 143, 143, FailureClass.Time)]
    [InlineData(FailureClass.Time, 0, null, 0, 1, FailureClass.Time)]
    [InlineData(FailureClass.Memory, 0, null, null, 1, FailureClass.Memory)]
    [InlineData(FailureClass.Node, 0, null, 0, 1, FailureClass.Node)]
    [InlineData(FailureClass.Preempted, 0, null, null, 1, FailureClass.Preempted)]
    [InlineData(FailureClass.Cancelled, 0, null, 0, 1, FailureClass.Cancelled)]
    [InlineData(FailureClass.Infrastructure, null, 53, null, 181, FailureClass.Infrastructure)]
    public void Decide_SchedulerAndExitFile_SucceedsOnlyWhenNothingSpeaksAgainstIt(
        FailureClass? scheduler, int? code, int? signal, int? exitFile, int expected, FailureClass? failure)
    {
        var status = new QueueJobStatus("1", QueuePhase.Ended, "STATE") { Failure = scheduler, ExitCode = code, Signal = signal };

        var outcome = Settlement.Decide(status, exitFile, string.Empty);

        Assert.Equal((expected, failure), (outcome.ExitCode, outcome.Failure));
    }

    [Fact]
    public void Decide_OutputTellsOfTheOomKiller_IsAMatterOfMemory()
    {
        var status = new QueueJobStatus("1", QueuePhase.Ended, "FAILED") { Failure = FailureClass.Application, ExitCode = 137 };

        var outcome = Settlement.Decide(status, 137, "slurmstepd: error: Detected 1 oom-kill event(s) in step 1.batch cgroup.");

        Assert.Equal((137, FailureClass.Memory), (outcome.ExitCode, outcome.Failure));
    }

    [Theory]
    [InlineData(0, false, 0, null)]
    [InlineData(2, false, 2, null)]
    [InlineData(null, false, 1, FailureClass.Unknown)]
    [InlineData(null, true, 143, FailureClass.Cancelled)]
    public void DecideForgotten_ExitFile_SettlesIt(int? exitFile, bool isRemoved, int expected, FailureClass? failure)
    {
        var outcome = Settlement.DecideForgotten("1", exitFile, isRemoved);

        Assert.Equal((expected, failure), (outcome.ExitCode, outcome.Failure));
    }
}
