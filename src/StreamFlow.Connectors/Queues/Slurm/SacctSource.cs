using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>Asks the accounting database, where a site has one: it remembers what the controller has forgotten, and answers while the controller is down.</summary>
internal sealed class SacctSource : StatusSource
{
    public override string Name => "sacct";

    // With -D a job that was put back into the queue has a row for each of its lives; without it, only that of the life that ended.
    public override ShellCommand Command(IReadOnlyList<string> ids) =>
        new("sacct", "-X", "-D", "-n", "-P", "-j", string.Join(',', ids), "-o", "JobID,State,ExitCode");

    public override StatusListing Parse(CommandResult result)
    {
        if (result.ExitCode != 0)
        {
            return result.StandardError.Contains("accounting storage is disabled", StringComparison.Ordinal) || result.ExitCode == 127
                ? StatusListing.Unavailable(FirstLine(result))
                : StatusListing.Failed(FirstLine(result));
        }

        var jobs = new Dictionary<string, QueueJobStatus>(StringComparer.Ordinal);
        foreach (var line in result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // CANCELLED is followed by "by" and a user.
            var parts = line.Split('|');
            if (parts.Length != 3
                || !SlurmStates.TryReadCode(parts[2], out var exitCode, out var signal)
                || SlurmStates.Read(parts[0], parts[1].Split(' ')[0], exitCode, signal, null) is not { } status)
            {
                return StatusListing.Failed($"sacct printed a line that is not understood: '{line}'");
            }

            foreach (var id in ArrayIds.Expand(parts[0]))
            {
                jobs[id] = status with { Id = id };
            }
        }

        return StatusListing.Of([.. jobs.Values]);
    }
}
