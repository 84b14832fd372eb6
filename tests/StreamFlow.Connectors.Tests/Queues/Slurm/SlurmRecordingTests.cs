using StreamFlow.Connectors.Queues.Slurm;
using StreamFlow.Connectors.Tests.Queues.Recordings;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

/// <summary>The parsers of Slurm's answers, on what a real Slurm answered.</summary>
public sealed class SlurmRecordingTests
{
    private static readonly IReadOnlyList<Recording> Recordings = Recording.Load("slurm");

    [Fact]
    public void Parse_EveryRecordedSqueue_SaysWhatTheStateMeans() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Name.EndsWith("/squeue-O", StringComparison.Ordinal))
            .Select(static recording => Listing.Describe(recording.Name, new SqueueSource().Parse(OwnColumns(recording.Result))))),
        "SlurmRecordingTests.squeue.txt");

    [Fact]
    public void Parse_EveryRecordedSacct_SaysWhatTheStateMeans() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command[0] == "sacct" && (recording.Result.ExitCode != 0 || recording.Command.Any(static word => word.StartsWith("JobID,JobIDRaw,JobName", StringComparison.Ordinal))))
            .Select(static recording => Listing.Describe(recording.Name, new SacctSource().Parse(OwnFields(recording.Result))))),
        "SlurmRecordingTests.sacct.txt");

    [Fact]
    public void Parse_EveryRecordedScontrol_SaysWhatTheStateMeans() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command is ["scontrol", "show", "job", ..])
            .Select(static recording => Listing.Describe(recording.Name, new ScontrolSource().Parse(OneLineEach(recording.Result))))),
        "SlurmRecordingTests.scontrol.txt");

    [Fact]
    public void ParseSubmission_EveryRecordedSbatch_GivesTheIdOrTheMessageAndItsOption() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command[0] == "sbatch" && (recording.Command.Contains("--parsable") || recording.Result.ExitCode != 0))
            .Select(static recording => $"{recording.Name}: {new SlurmScheduler().ParseSubmission(recording.Result)}\n")),
        "SlurmRecordingTests.sbatch.txt");

    [Theory]
    [InlineData("squeue-unknown", true)]
    [InlineData("squeue-two-unknown", true)]
    [InlineData("forgotten-squeue", true)]
    [InlineData("controller-down-squeue", false)]
    [InlineData("no-configuration-squeue", false)]
    [InlineData("squeue-bad-state", false)]
    [InlineData("squeue-plain", false)]
    public void Parse_NoJobOfOurs_IsAnAnswerOnlyWhenTheControllerSaysSo(string name, bool isAnswer)
    {
        var listing = new SqueueSource().Parse(Recording.Of("slurm", name));

        Assert.Equal(isAnswer, listing.IsAnswer);
        Assert.Empty(listing.Jobs);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("1 RUNNING zero None")]
    [InlineData("1 NOSUCHSTATE 0 None")]
    [InlineData("2 RUNNING 0 None\n1 RUN")]
    public void Parse_Garbage_LeavesEverythingUnknown(string text) =>
        Assert.False(new SqueueSource().Parse(new CommandResult(0) { StandardOutput = text }).IsAnswer);

    // The recorded columns are JobArrayID:30,JobID:12,State:14,StateCompact:6,Reason:30,exit_code:10,…
    private static CommandResult OwnColumns(CommandResult result) => result with
    {
        StandardOutput = string.Concat(Lines(result.StandardOutput).Select(static line =>
            $"{line[..30]}{line[42..56]} {line[92..102]} {line[62..92]}\n")),
    };

    // The recorded fields are JobID,JobIDRaw,JobName,Partition,State,ExitCode,…, and steps are listed too.
    private static CommandResult OwnFields(CommandResult result) => result with
    {
        StandardOutput = string.Concat(Lines(result.StandardOutput)
            .Select(static line => line.Split('|'))
            .Where(static fields => !fields[0].Contains('.', StringComparison.Ordinal))
            .Select(static fields => $"{fields[0]}|{fields[4]}|{fields[5]}\n")),
    };

    // With -o, as the connector asks, the lines of a job are one.
    private static CommandResult OneLineEach(CommandResult result) => result with
    {
        StandardOutput = string.Join('\n', result.StandardOutput.Split("\n\n").Select(static job => string.Join(' ', Lines(job)))),
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
