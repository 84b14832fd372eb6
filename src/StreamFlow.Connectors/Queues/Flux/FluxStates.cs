using System.Text.Json;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Flux;

/// <summary>What the states, results and exceptions of Flux mean (RFC 21, flux-jobs(1)).</summary>
internal static class FluxStates
{
    /// <summary>Makes a status from the JSON of a job; null when it is not that of one.</summary>
    public static QueueJobStatus? Read(JsonElement job)
    {
        if (Text(job, "jobid") is not { } jobId || Text(job, "state") is not { } state)
        {
            return null;
        }

        var id = FluxScheduler.Normalize(jobId);
        var exception = job.TryGetProperty("exception", out var value) && value.ValueKind == JsonValueKind.Object ? value : default;
        var reason = exception.ValueKind == JsonValueKind.Object && Text(exception, "type") is { } type
            ? string.Join(": ", new[] { type, Text(exception, "note") }.Where(static text => !string.IsNullOrEmpty(text)))
            : null;
        return state switch
        {
            "NEW" or "DEPEND" or "PRIORITY" or "SCHED" => new QueueJobStatus(id, QueuePhase.Pending, state) { Reason = reason },
            "RUN" or "CLEANUP" => new QueueJobStatus(id, QueuePhase.Running, state) { Reason = reason },
            "INACTIVE" => Ended(job, id, exception, reason),
            _ => null,
        };
    }

    /// <summary>Gives the text of a property; null when it has none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static QueueJobStatus? Ended(JsonElement job, string id, JsonElement exception, string? reason)
    {
        if (Text(job, "result") is not { } result)
        {
            return null;
        }

        // 128 and more is a signal; jobs that never ran have negative or made-up codes.
        var code = job.TryGetProperty("returncode", out var value) && value.TryGetInt32(out var number) ? number : (int?)null;
        var status = new QueueJobStatus(id, QueuePhase.Ended, result)
        {
            Reason = reason,
            ExitCode = code is >= 0 and < 128 ? code : null,
            Signal = code is > 128 ? code - 128 : null,
        };
        return result switch
        {
            "COMPLETED" => status,
            "TIMEOUT" => status with { Failure = FailureClass.Time },
            "CANCELED" => status with { Failure = FailureClass.Cancelled },
            "FAILED" => status with { Failure = ClassOf(exception, status) },
            _ => null,
        };
    }

    private static FailureClass ClassOf(JsonElement exception, QueueJobStatus status) =>
        exception.ValueKind != JsonValueKind.Object ? ByCode(status) : (Text(exception, "type"), Text(exception, "note")) switch
        {
            ("node-failure", _) => FailureClass.Node,
            (_, { } note) when note.Contains("lost contact", StringComparison.Ordinal) || note.Contains("node failure", StringComparison.Ordinal) => FailureClass.Node,
            ("alloc" or "depend" or "dependency" or "start" or "prolog" or "scheduler-restart", _) => FailureClass.Infrastructure,
            ("cancel", _) => FailureClass.Cancelled,
            ("timeout", _) => FailureClass.Time,
            ("preempt", _) => FailureClass.Preempted,
            _ => ByCode(status),
        };

    private static FailureClass ByCode(QueueJobStatus status) => status.Signal is null ? FailureClass.Application : FailureClass.Unknown;
}
