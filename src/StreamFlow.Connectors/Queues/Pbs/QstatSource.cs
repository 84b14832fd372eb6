using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Pbs;

/// <summary>Asks the server. The form with a line a job is asked for: as JSON, qstat 23.06 prints only the first of several jobs.</summary>
/// <param name="withHistory">Whether ended jobs are asked for; not every server keeps them.</param>
internal sealed class QstatSource(bool withHistory) : StatusSource
{
    public override string Name => "qstat";

    public override ShellCommand Command(IReadOnlyList<string> ids) =>
        new([.. (string[])(withHistory ? ["qstat", "-x"] : ["qstat"]), "-t", "-f", "-F", "dsv", .. ids]);

    public override StatusListing Parse(CommandResult result)
    {
        if (result.StandardError.Contains("not configured to maintain job history", StringComparison.Ordinal))
        {
            return StatusListing.Unavailable(FirstLine(result));
        }

        // Unknown jobs make it fail, after it has printed the others.
        if (result.ExitCode != 0 && !IsAboutJobs(result.StandardError))
        {
            return StatusListing.Failed(FirstLine(result));
        }

        var jobs = new List<QueueJobStatus>();
        foreach (var line in result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadLine(line) is not var (id, attributes) || PbsStates.Read(id, attributes) is not { } status)
            {
                return StatusListing.Failed($"qstat printed a line that is not understood: '{line[..Math.Min(line.Length, 80)]}'");
            }

            jobs.Add(status);
        }

        return StatusListing.Of(jobs);
    }

    /// <summary>Reads a line; null when it is none about a job.</summary>
    public static (string Id, Dictionary<string, string> Attributes)? ReadLine(string line)
    {
        const string Start = "Job Id: ";
        if (!line.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line.Split('|');
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.AsSpan(1))
        {
            // The first of a name counts: later ones can only come out of a value that has a bar in it.
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                attributes.TryAdd(part[..equals], part[(equals + 1)..]);
            }
        }

        return (parts[0][Start.Length..], attributes);
    }

    private static bool IsAboutJobs(string error)
    {
        var lines = error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 0 && Array.TrueForAll(lines, static line =>
            line.Contains("Unknown Job Id", StringComparison.Ordinal) || line.Contains("Job has finished", StringComparison.Ordinal));
    }
}
