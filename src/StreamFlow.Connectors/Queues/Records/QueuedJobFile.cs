using System.Text;
using System.Text.Json;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>A record of queued jobs in a file: a line of JSON an entry, only ever added to, on the disk before anything goes on.</summary>
/// <param name="path">The path of the file; it is made with the first entry.</param>
internal sealed class QueuedJobFile(string path) : IQueuedJobRecord, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private FileStream? _file;

    public async ValueTask AppendAsync(IReadOnlyList<QueuedJobEntry> entries, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var entry in entries)
        {
            lines.Append(JsonSerializer.Serialize(entry, QueuedJobJson.Default.QueuedJobEntry)).Append('\n');
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_file is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            }

            await _file.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()), cancellationToken);
            _file.Flush(flushToDisk: true);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask<IReadOnlyList<QueuedJobEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new List<QueuedJobEntry>();
        if (!File.Exists(path))
        {
            return entries;
        }

        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, QueuedJobJson.Default.QueuedJobEntry) is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (JsonException)
            {
                // A crash cut it off; what it would have said was not acted on yet.
            }
        }

        return entries;
    }

    /// <summary>Removes the file when every job in it is over.</summary>
    public async ValueTask DeleteWhenSettledAsync()
    {
        var open = new HashSet<(string, string)>();
        foreach (var entry in await ReadAsync(CancellationToken.None))
        {
            if (entry.Stage == QueuedJobStage.Ended)
            {
                open.Remove((entry.Deployment, entry.Directory));
            }
            else
            {
                open.Add((entry.Deployment, entry.Directory));
            }
        }

        if (open.Count == 0)
        {
            Dispose();
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _turn.Dispose();
    }
}
