using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Core.Queues;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Records;

public sealed class QueuedJobFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Read_AfterAnotherProcessWrote_GivesWhatIsNotOver()
    {
        var path = _directory.At("run/jobs");
        using (var written = new QueuedJobFile(path))
        {
            await written.AppendAsync([Entry("/1", QueuedJobStage.Intended), Entry("/2", QueuedJobStage.Intended)], CancellationToken.None);
            await written.AppendAsync([Entry("/1", QueuedJobStage.Submitted, "7_0"), Entry("/2", QueuedJobStage.Submitted, "7_1")], CancellationToken.None);
            await written.AppendAsync([Entry("/1", QueuedJobStage.Ended, "7_0"), Entry("/3", QueuedJobStage.Intended)], CancellationToken.None);
        }

        await File.AppendAllTextAsync(path, "{\"stage\":\"Subm"); // A crash in the middle of a line.
        using var record = new QueuedJobFile(path);
        var open = await new QueuedJobLedger(record, "hpc", TimeProvider.System).ReadOpenAsync(CancellationToken.None);

        Assert.Equal([("/2", "7_1"), ("/3", null)], open.Select(static entry => (entry.Directory, entry.NativeId)));
        Assert.Empty(await new QueuedJobLedger(record, "other", TimeProvider.System).ReadOpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Read_NoFile_GivesNothing()
    {
        using var record = new QueuedJobFile(_directory.At("none"));

        Assert.Empty(await record.ReadAsync(CancellationToken.None));
    }

    private static QueuedJobEntry Entry(string directory, QueuedJobStage stage, string? id = null) => new()
    {
        Stage = stage,
        Deployment = "hpc",
        Directory = directory,
        Name = "n-1",
        NativeId = id,
        Time = DateTimeOffset.UnixEpoch,
    };
}
