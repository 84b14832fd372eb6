using System.Globalization;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>Asks the controller, which knows a job until some minutes after its end (MinJobAge).</summary>
internal sealed class SqueueSource : StatusSource
{
    public override string Name => "squeue";

    // A longer list of identifiers is left out: then all jobs of the user are listed.
    public override int MaximumIds => int.MaxValue;

    public override ShellCommand Command(IReadOnlyList<string> ids)
    {
        const int Most = 1000;
        var command = new ShellCommand("squeue", "-h", "-r", "-t", "all", "-O", "JobArrayID:30,State:20,exit_code:14,Reason:80");
        return ids.Count > Most ? command.Word("--me") : command.Words("-j", string.Join(',', ids));
    }

    public override StatusListing Parse(CommandResult result)
    {
        // With a single identifier that it does not know, squeue fails; with several it leaves those out.
        if (result.ExitCode != 0)
        {
            return result.StandardError.Contains("Invalid job id specified", StringComparison.Ordinal) ? StatusListing.Of([]) : StatusListing.Failed(FirstLine(result));
        }

        var jobs = new List<QueueJobStatus>();
        foreach (var range in result.StandardOutput.AsSpan().Split('\n'))
        {
            var line = result.StandardOutput.AsSpan(range).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (ReadLine(line) is not { } status)
            {
                return StatusListing.Failed($"squeue printed a line that is not understood: '{line}'");
            }

            jobs.Add(status);
        }

        return StatusListing.Of(jobs);
    }

    // The columns are the identifier, the state, the raw wait status and the reason, which may have blanks.
    private static QueueJobStatus? ReadLine(ReadOnlySpan<char> line)
    {
        var rest = line;
        var id = Next(ref rest);
        var state = Next(ref rest);
        var code = Next(ref rest);
        return char.IsAsciiDigit(id[0]) && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? SlurmStates.Read(id.ToString(), state.ToString(), (status >> 8) & 0xff, status & 0x7f, rest.Length == 0 ? null : rest.ToString())
            : null;
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..].TrimStart(' ');
        return word;
    }
}
