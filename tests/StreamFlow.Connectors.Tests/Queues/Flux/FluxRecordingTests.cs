using StreamFlow.Connectors.Queues.Flux;
using StreamFlow.Connectors.Tests.Queues.Recordings;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Connectors.Tests.Queues.Flux;

/// <summary>The parsers of the answers of Flux, on what a real Flux answered.</summary>
public sealed class FluxRecordingTests
{
    private static readonly IReadOnlyList<Recording> Recordings = Recording.Load("flux");

    [Fact]
    public void Parse_EveryRecordedListing_SaysWhatTheStateMeans() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command is ["flux", "jobs", ..])
            .Select(static recording => Listing.Describe(recording.Name, new FluxJobsSource().Parse(recording.Result)))),
        "FluxRecordingTests.jobs.txt");

    [Fact]
    public void ParseSubmission_EveryRecordedBatch_GivesTheIdOrTheMessageAndItsOption() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command is ["flux", "batch", ..])
            .Select(static recording => $"{recording.Name}: {new FluxScheduler().ParseSubmission(recording.Result)}\n")),
        "FluxRecordingTests.batch.txt");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"jobs\": [{\"state\": \"RUN\"}]}")]
    [InlineData("{\"jobid\": \"f1\", \"state\": \"NOSUCH\"}")]
    public void Parse_Garbage_LeavesEverythingUnknown(string text) =>
        Assert.False(new FluxJobsSource().Parse(new CommandResult(0) { StandardOutput = text }).IsAnswer);
}
