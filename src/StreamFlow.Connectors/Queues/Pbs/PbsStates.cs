using System.Globalization;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Pbs;

/// <summary>What the states and exit statuses of PBS mean (qstat(1B); PBS Reference Guide, Job Exit Status Codes).</summary>
internal static class PbsStates
{
    private const string Deleted = "91";
    private const string NeverRan = "70";

    /// <summary>Makes a status from the attributes of a job; null when they are not those of one.</summary>
    public static QueueJobStatus? Read(string id, IReadOnlyDictionary<string, string> attributes)
    {
        var comment = attributes.GetValueOrDefault("comment");
        return attributes.GetValueOrDefault("job_state") switch
        {
            "Q" or "H" or "W" or "T" or "M" => new QueueJobStatus(id, QueuePhase.Pending, attributes["job_state"])
            {
                Reason = comment,
                NeverStarts = comment?.StartsWith("Can Never Run", StringComparison.Ordinal) == true,
            },
            "R" or "S" or "U" or "E" or "B" => new QueueJobStatus(id, QueuePhase.Running, attributes["job_state"]) { Reason = comment },
            "F" or "X" or "C" => Ended(id, attributes, comment),
            _ => null,
        };
    }

    private static QueueJobStatus Ended(string id, IReadOnlyDictionary<string, string> attributes, string? comment)
    {
        var status = new QueueJobStatus(id, QueuePhase.Ended, attributes["job_state"]) { Reason = comment };

        // A job that never ran has no exit status, or, as an element of an array, 1.
        if (!int.TryParse(attributes.GetValueOrDefault("Exit_status"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)
            || attributes.GetValueOrDefault("substate") is Deleted or NeverRan
            || comment?.Contains(" and terminated", StringComparison.Ordinal) == true)
        {
            return status with { Failure = FailureClass.Cancelled, Signal = code > 256 ? code - 256 : null };
        }

        return code switch
        {
            0 => status with { ExitCode = 0 },
            -29 or -28 => status with { Failure = FailureClass.Time, Signal = 15 },
            -27 or -26 => status with { Failure = FailureClass.Memory, Signal = 9 },
            < 0 => status with { Failure = FailureClass.Infrastructure, ExitCode = 1 },
            > 256 => status with { Failure = FailureClass.Unknown, Signal = code - 256 },
            _ => status with { Failure = FailureClass.Application, ExitCode = code },
        };
    }
}
