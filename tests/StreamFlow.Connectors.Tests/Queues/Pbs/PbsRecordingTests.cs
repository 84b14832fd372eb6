using System.Text.Json;
using StreamFlow.Connectors.Queues.Pbs;
using StreamFlow.Connectors.Tests.Queues.Recordings;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Connectors.Tests.Queues.Pbs;

/// <summary>The parsers of the answers of PBS, on what a real OpenPBS answered.</summary>
public sealed class PbsRecordingTests
{
    private static readonly IReadOnlyList<Recording> Recordings = Recording.Load("pbs");

    [Fact]
    public void Parse_EveryRecordedQstat_SaysWhatTheStateMeans() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command[0] == "qstat" && recording.Command.Contains("-F") && !recording.Command.Any(static word => word is "-B" or "-Q"))
            .Select(static recording => Listing.Describe(recording.Name, new QstatSource(withHistory: true).Parse(OneLineEach(recording.Result))))),
        "PbsRecordingTests.qstat.txt");

    [Fact]
    public void ParseSubmission_EveryRecordedQsub_GivesTheIdOrTheMessageAndItsOption() => Snapshot.Matches(
        string.Concat(Recordings
            .Where(static recording => recording.Command[0] == "qsub" && !recording.Command.Any(static word => word.Contains("block=", StringComparison.Ordinal)))
            .Select(static recording => $"{recording.Name}: {new PbsScheduler().ParseSubmission(recording.Result)}\n")),
        "PbsRecordingTests.qsub.txt");

    [Fact]
    public void Parse_FourJobsOnALineEach_FindsAll() =>
        Assert.Equal(["34.pbs1", "35.pbs1", "36.pbs1", "37.pbs1"], new QstatSource(withHistory: true).Parse(Recording.Of("pbs", "qstat-four-known-dsv")).Jobs.Select(static job => job.Id));

    [Fact]
    public void ParseFound_NameAmongOthers_GivesItsId()
    {
        var found = new PbsScheduler().ParseFound(["kill9", "nosuch"], Recording.Of("pbs", "qstat-four-known-dsv"));

        Assert.Equal("35.pbs1", Assert.Single(found!).Value);
    }

    // The connector asks for a line a job; what was recorded as JSON has the same attributes.
    private static CommandResult OneLineEach(CommandResult result)
    {
        if (!result.StandardOutput.StartsWith('{'))
        {
            return result;
        }

        using var document = JsonDocument.Parse(result.StandardOutput);
        return result with
        {
            StandardOutput = document.RootElement.TryGetProperty("Jobs", out var jobs)
                ? string.Concat(jobs.EnumerateObject().Select(static job =>
                    $"Job Id: {job.Name}|{string.Join('|', job.Value.EnumerateObject().Select(static attribute => $"{attribute.Name}={attribute.Value}"))}\n"))
                : string.Empty,
        };
    }
}
