using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>What the states of Slurm mean (squeue(1), JOB STATE CODES).</summary>
internal static class SlurmStates
{
    // Reasons of a job that the controller keeps although it can never start.
    private static readonly string[] Hopeless =
    [
        "DependencyNeverSatisfied", "PartitionTimeLimit", "PartitionNodeLimit", "PartitionConfig", "BadConstraints", "AccountNotAllowed",
        "QOSNotAllowed", "InvalidAccount", "InvalidQOS", "JobHeldAdmin", "JobHeldUser", "AssocMaxCpuMinutesPerJobLimit",
    ];

    /// <summary>Makes a status; null when the state is no word of Slurm.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="state">The state, in full.</param>
    /// <param name="exitCode">The exit code of the script.</param>
    /// <param name="signal">The signal that ended it.</param>
    /// <param name="reason">The reason.</param>
    public static QueueJobStatus? Read(string id, string state, int exitCode, int signal, string? reason)
    {
        switch (state)
        {
            case "PENDING" or "CONFIGURING" or "REQUEUED" or "REQUEUE_FED" or "REQUEUE_HOLD" or "SPECIAL_EXIT" or "REVOKED" or "RESV_DEL_HOLD":
                return new QueueJobStatus(id, QueuePhase.Pending, state) { Reason = reason, NeverStarts = reason is not null && Hopeless.Contains(reason) };
            case "RUNNING" or "COMPLETING" or "SUSPENDED" or "STAGE_OUT" or "SIGNALING" or "RESIZING" or "STOPPED":
                return new QueueJobStatus(id, QueuePhase.Running, state) { Reason = reason };
            case "COMPLETED" when exitCode == 0 && signal == 0:
                return Ended(null);
            case "COMPLETED":
                return Ended(FailureClass.Unknown);
            case "FAILED":
                // Slurm reports what it could not start itself as signals that no process ever gets (0:53).
                return Ended(signal is > 31 ? FailureClass.Infrastructure : signal > 0 ? FailureClass.Unknown : FailureClass.Application);
            case "TIMEOUT" or "DEADLINE":
                return Ended(FailureClass.Time);
            case "OUT_OF_MEMORY":
                return Ended(FailureClass.Memory);
            case "NODE_FAIL":
                return Ended(FailureClass.Node, mayComeBack: true);
            case "BOOT_FAIL":
                return Ended(FailureClass.Infrastructure, mayComeBack: true);
            case "PREEMPTED":
                return Ended(FailureClass.Preempted, mayComeBack: true);
            case "CANCELLED":
                return Ended(FailureClass.Cancelled);
            default:
                return null;
        }

        QueueJobStatus Ended(FailureClass? failure, bool mayComeBack = false) => new(id, QueuePhase.Ended, state)
        {
            ExitCode = signal == 0 ? exitCode : null,
            Signal = signal == 0 ? null : signal,
            Failure = failure,
            Reason = reason,
            MayComeBack = mayComeBack,
        };
    }

    /// <summary>Reads an exit code as <c>scontrol</c> and <c>sacct</c> write it, <c>code:signal</c>.</summary>
    public static bool TryReadCode(ReadOnlySpan<char> text, out int exitCode, out int signal)
    {
        var colon = text.IndexOf(':');
        signal = 0;
        exitCode = 0;
        return colon > 0 && int.TryParse(text[..colon], out exitCode) && int.TryParse(text[(colon + 1)..], out signal);
    }
}
