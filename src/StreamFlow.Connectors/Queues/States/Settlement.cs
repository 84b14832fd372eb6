namespace StreamFlow.Connectors.Queues.States;

/// <summary>Decides how a job ended, from what its scheduler says and from the exit file that its own wrapper wrote. A job has succeeded
/// only when nothing speaks against it.</summary>
internal static class Settlement
{
    /// <summary>The words with which the kernel and node daemons tell, in a job's output, that memory was exceeded.</summary>
    private static readonly string[] MemoryMarks = ["oom-kill", "oom_kill", "Out Of Memory", "Exceeded job memory limit", "exceeded memory limit", "Exceeded step memory limit"];

    /// <summary>Decides about a job that the scheduler calls over.</summary>
    /// <param name="status">What the scheduler says.</param>
    /// <param name="exitFile">The exit code in the exit file; null when there is none.</param>
    /// <param name="output">The end of what the script wrote outside its command.</param>
    public static JobOutcome Decide(QueueJobStatus status, int? exitFile, string output)
    {
        var code = NonZero(exitFile ?? CodeOf(status));
        if (status.Failure is { } failure and not FailureClass.Application and not FailureClass.Unknown)
        {
            return new JobOutcome(code, failure, Sentence(status, $"the scheduler ended it as {status.State}"));
        }

        if ((exitFile ?? CodeOf(status)) != 0 && Array.Exists(MemoryMarks, mark => output.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return new JobOutcome(code, FailureClass.Memory, Sentence(status, "it used more memory than it was given"));
        }

        return (status.Failure, exitFile) switch
        {
            (null, { } own) => new JobOutcome(own),
            (null, null) => new JobOutcome(
                1, FailureClass.Unknown, $"the scheduler calls it {status.State}, but its command left no exit code; look whether the template of the script runs the command"),
            (_, 0) => new JobOutcome(
                code, FailureClass.Application, Sentence(status, $"its command ended with exit code 0, but the script around it failed as {status.State}{CodeText(status)}")),
            (_, { } own) => new JobOutcome(own),
            (FailureClass.Unknown, null) => new JobOutcome(code, FailureClass.Unknown, Sentence(status, $"it was ended as {status.State}{CodeText(status)}, nobody says by whom")),
            (_, null) => new JobOutcome(code, FailureClass.Application, Sentence(status, $"its script ended as {status.State}{CodeText(status)} before the command had an exit code")),
        };
    }

    /// <summary>Decides about a job that no command of the scheduler knows any more.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="exitFile">The exit code in the exit file; null when there is none.</param>
    /// <param name="isRemoved">Whether the scheduler has taken it out of the queue: Slurm keeps nothing of an element of an array that was cancelled before it started.</param>
    public static JobOutcome DecideForgotten(string id, int? exitFile, bool isRemoved) => exitFile is { } own
        ? new JobOutcome(own)
        : isRemoved ? new JobOutcome(143, FailureClass.Cancelled, $"job {id} never started, and the scheduler no longer knows it: it was cancelled while it waited")
        : new JobOutcome(1, FailureClass.Unknown, $"the scheduler no longer knows job {id}, and its command left no exit code; look into its output before you run it again");

    private static int CodeOf(QueueJobStatus status) => status.Signal is { } signal ? 128 + signal : status.ExitCode ?? (status.Failure is null ? 0 : 1);

    private static int NonZero(int code) => code == 0 ? 1 : code;

    private static string CodeText(QueueJobStatus status) => status.Signal is { } signal ? $" by signal {signal}"
        : status.ExitCode is { } code ? $" with exit code {code}"
        : string.Empty;

    private static string Sentence(QueueJobStatus status, string text) =>
        status.Reason is { Length: > 0 } reason && reason is not ("None" or "NonZeroExitCode") ? $"{text} ({reason})" : text;
}
