using StreamFlow.Core.Observation;

namespace StreamFlow.Hosting.Tests.Progress;

/// <summary>Events of runs that never happened, at whole seconds.</summary>
internal static class Events
{
    public static DateTimeOffset At(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    public static RunStarted Started(params string[] steps) =>
        new(At(0), "demo", [.. steps.Select(step => new PlannedStep { Path = step, ProcessClass = "CommandLineTool", Targets = ["local"] })]);

    public static JobStarted Job(double seconds, string step, string tag = "0", params string[] command) =>
        new(At(seconds), step, tag, "local/here", command, "/work/7");

    public static StepProgress Progress(double seconds, string step, int total, int running, int completed, int skipped = 0, int failed = 0) =>
        new(At(seconds), step, new StepCounts(total, total - running - completed - skipped - failed, running, completed, skipped, failed));

    public static StepFinished Finished(double seconds, string step, int completed, int skipped = 0) =>
        new(At(seconds), step, new StepCounts(completed + skipped, 0, 0, completed, skipped, 0));
}
