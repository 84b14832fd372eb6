using System.Globalization;
using System.Text;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Queues;

/// <summary>
/// The records of the jobs that runs of one document have given to queues: a file for each run that is under way, or that died. They are
/// in <c>streamflow/jobs</c> of the user's directory of states (XDG Base Directory Specification 0.8: <c>XDG_STATE_HOME</c>, else
/// <c>~/.local/state</c>), where a restart of the machine does not remove them.
/// </summary>
internal sealed class QueuedJobRecords
{
    private readonly string _directory;
    private readonly string _document;

    /// <summary>Makes the records of a document known; nothing is written yet.</summary>
    public QueuedJobRecords(DocumentSource document, HostEnvironment environment)
    {
        _directory = Path.Join(StateOf(environment), "streamflow", "jobs");
        _document = Hash(document.Identity);
    }

    /// <summary>Makes the record of a new run.</summary>
    public QueuedJobFile Create() => new(Path.Join(_directory, $"{_document}-{Guid.NewGuid():N}"));

    /// <summary>Finds the records of runs that ended without a word about some of their jobs.</summary>
    public async ValueTask<IReadOnlyList<QueuedJobFile>> FindLeftAsync(CancellationToken cancellationToken)
    {
        var left = new List<QueuedJobFile>();
        if (!Directory.Exists(_directory))
        {
            return left;
        }

        foreach (var path in Directory.EnumerateFiles(_directory, _document + "-*").Order(StringComparer.Ordinal))
        {
            if (QueuedJobFile.IsInUse(path))
            {
                continue;
            }

            var record = new QueuedJobFile(path);
            if ((await record.ReadOpenAsync(cancellationToken)).Count > 0)
            {
                left.Add(record);
            }
            else
            {
                record.Dispose();
            }
        }

        return left;
    }

    // FNV-1a of 64 bits: of no security, and without loading OpenSSL for each run.
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string StateOf(HostEnvironment environment) =>
        environment.Variable("XDG_STATE_HOME") is { Length: > 0 } state ? state
        : environment.Variable("HOME") is { Length: > 0 } home ? Path.Join(home, ".local", "state")
        : Path.Join(Path.GetTempPath(), $"streamflow-{environment.Variable("USER")}");
}
