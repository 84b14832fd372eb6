using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>Asks the controller in another way, for sites where <c>squeue</c> is replaced or hides ended jobs.</summary>
internal sealed class ScontrolSource : StatusSource
{
    public override string Name => "scontrol";

    // It takes one identifier or none.
    public override ShellCommand Command(IReadOnlyList<string> ids) =>
        ids.Count == 1 ? new ShellCommand("scontrol", "-o", "show", "job", ids[0]) : new ShellCommand("scontrol", "-o", "show", "job");

    public override StatusListing Parse(CommandResult result)
    {
        if (result.ExitCode != 0)
        {
            return result.StandardError.Contains("Invalid job id specified", StringComparison.Ordinal) ? StatusListing.Of([]) : StatusListing.Failed(FirstLine(result));
        }

        var jobs = new List<QueueJobStatus>();
        foreach (var line in result.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line == "No jobs in the system")
            {
                continue;
            }

            var id = Field(line, "ArrayJobId=") is { } array ? $"{array}_{Field(line, "ArrayTaskId=")}" : Field(line, "JobId=");
            if (id is null
                || Field(line, "JobState=") is not { } state
                || !SlurmStates.TryReadCode(Field(line, "ExitCode="), out var exitCode, out var signal)
                || SlurmStates.Read(id, state, exitCode, signal, Field(line, "Reason=")) is not { } status)
            {
                return StatusListing.Failed($"scontrol printed a line that is not understood: '{line[..Math.Min(line.Length, 80)]}'");
            }

            jobs.AddRange(ArrayIds.Expand(Bracketed(id)).Select(element => status with { Id = element }));
        }

        return StatusListing.Of(jobs);
    }

    // "31_1-3%2" here is "31_[1-3%2]" elsewhere.
    private static string Bracketed(string id) =>
        id.IndexOf('_', StringComparison.Ordinal) is > 0 and var at && id.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9') ? $"{id[..(at + 1)]}[{id[(at + 1)..]}]" : id;

    private static string? Field(string line, string name)
    {
        var start = line.StartsWith(name, StringComparison.Ordinal) ? 0 : line.IndexOf(' ' + name, StringComparison.Ordinal) + 1;
        if (start == 0 && !line.StartsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        start += name.Length;
        var end = line.IndexOf(' ', start);
        return end < 0 ? line[start..] : line[start..end];
    }
}
