using System.Text;
using System.Text.Json;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>A record of queued jobs in a file: a line of JSON an entry, only ever added to, on the disk before anything goes on. As long as
/// the process lives that writes it, it has a lock on the file.</summary>
/// <param name="path">The path of the file; it is made with the first entry.</param>
internal sealed class QueuedJobFile(string path) : IQueuedJobRecord, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private FileStream? _file;

    /// <summary>Gets the path of the file.</summary>
    public string Path => path;

    /// <summary>Gets whether a process writes a record and has not ended.</summary>
    /// <param name="path">The path of the file.</param>
    public static bool IsInUse(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return File.Exists(path);
        }
    }

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
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read); // Some file systems lock only what is open for reading.
                _file.Seek(0, SeekOrigin.End);
            }

            await _file.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()), cancellationToken);
            _file.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkflowExecutionException(
                $"the record of queued jobs '{path}' cannot be written: {error.Message}; make room or let XDG_STATE_HOME name another directory, then run again", error);
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

    /// <summary>Reads the latest entry of each job that is not over.</summary>
    public async ValueTask<IReadOnlyList<QueuedJobEntry>> ReadOpenAsync(CancellationToken cancellationToken) => OpenJobs.Of(await ReadAsync(cancellationToken));

    /// <summary>Removes the file when every job in it is over.</summary>
    public async ValueTask DeleteWhenSettledAsync()
    {
        if (File.Exists(path) && (await ReadOpenAsync(CancellationToken.None)).Count == 0)
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
