using System.Globalization;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>Reads what jobs have left, many with one command.</summary>
/// <param name="host">The submitting host.</param>
internal sealed class JobTraceReader(SubmitHost host)
{
    private const int MostJobs = 200;
    private const int MostBytesOfOutput = 4096;

    // Listing a directory makes a network file system look at it anew.
    private const string Script = """
        while test $# -gt 0; do ls "$1" >/dev/null 2>&1; code=- entries=- started=0; test -r "$1/exit" && read -r code entries < "$1/exit"; test -e "$1/started" && started=1; seen=0; test -z "$2" || seen=$(ls -A "$2" 2>/dev/null | wc -l); echo $code ${entries:--} $seen $started; shift 2; done
        """;

    /// <summary>Gets the present time.</summary>
    public DateTimeOffset Now => host.Time.GetUtcNow();

    /// <summary>Reads what jobs have left.</summary>
    /// <returns>The traces of each job; a job of which nothing is known now is left out.</returns>
    public async ValueTask<Dictionary<QueueJob, JobTraces>> ReadAsync(IReadOnlyList<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var traces = new Dictionary<QueueJob, JobTraces>();
        foreach (var chunk in jobs.Chunk(MostJobs))
        {
            var command = new ShellCommand("sh", "-c", Script, "sh").Words(chunk.SelectMany(static job => (string[])[job.Directory, job.WorkingDirectory]));
            var result = await host.RunAsync(command, cancellationToken);
            var lines = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (result.ExitCode != 0 || lines.Length != chunk.Length)
            {
                continue; // Nothing is known about them now.
            }

            for (var i = 0; i < chunk.Length; i++)
            {
                var fields = lines[i].Split(' ');
                if (fields.Length == 4)
                {
                    var areOutputsThere = chunk[i].WorkingDirectory.Length == 0 || Number(fields[1]) is not { } entries || Number(fields[2]) >= entries;
                    traces[chunk[i]] = new JobTraces(Number(fields[0]), areOutputsThere, fields[3] == "1");
                }
            }
        }

        return traces;
    }

    /// <summary>Reads the end of what the script of a job wrote outside its command; empty when there is nothing.</summary>
    public async ValueTask<string> ReadOutputAsync(QueueJob job, CancellationToken cancellationToken) =>
        (await host.RunAsync(
            new ShellCommand("tail", "-c", MostBytesOfOutput.ToString(CultureInfo.InvariantCulture), job.OutputPath),
            cancellationToken)) is { ExitCode: 0 } result ? result.StandardOutput.TrimEnd() : string.Empty;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
