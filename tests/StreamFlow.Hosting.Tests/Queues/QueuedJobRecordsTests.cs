using StreamFlow.Core.Queues;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Queues;
using StreamFlow.Hosting.Terminal;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Queues;

public sealed class QueuedJobRecordsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task FindLeft_RunsOfThisDocument_AreThoseThatDiedWithOpenJobs()
    {
        var records = RecordsOf("/a/streamflow.yml");
        using var other = RecordsOf("/b/streamflow.yml").Create();
        using var settled = records.Create();
        using var left = records.Create();
        using var alive = records.Create();
        await other.AppendAsync([Entry(QueuedJobStage.Submitted)], CancellationToken.None);
        await settled.AppendAsync([Entry(QueuedJobStage.Submitted), Entry(QueuedJobStage.Ended)], CancellationToken.None);
        await left.AppendAsync([Entry(QueuedJobStage.Submitted)], CancellationToken.None);
        await alive.AppendAsync([Entry(QueuedJobStage.Submitted)], CancellationToken.None);
        other.Dispose();
        settled.Dispose();
        left.Dispose(); // As when its process has ended.

        Assert.Equal([left.Path], (await records.FindLeftAsync(CancellationToken.None)).Select(static record => record.Path));
        Assert.StartsWith(_directory.At("state", "streamflow", "jobs"), left.Path);
    }

    [Fact]
    public async Task FindLeft_NothingWasEverRecorded_FindsNothing() =>
        Assert.Empty(await RecordsOf("/a/streamflow.yml").FindLeftAsync(CancellationToken.None));

    private QueuedJobRecords RecordsOf(string path) => new(
        new FileSource(path, path),
        new HostEnvironment
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            CurrentDirectory = _directory.Root,
            Variable = name => name == "XDG_STATE_HOME" ? _directory.At("state") : null,
        });

    private static QueuedJobEntry Entry(QueuedJobStage stage) => new()
    {
        Stage = stage,
        Deployment = "hpc",
        Directory = "/1.job",
        Name = "n-1",
        NativeId = "7",
        Time = DateTimeOffset.UnixEpoch,
    };
}
