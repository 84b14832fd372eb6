using System.Text;

namespace StreamFlow;

/// <summary>All that is known about a job that failed, for a person who has to mend it.</summary>
public sealed record JobFailure
{
    /// <summary>Gets the path of the step, for example <c>/count/one</c>; <c>/</c> is the root process.</summary>
    public required string Step { get; init; }

    /// <summary>Gets the tag of the job: <c>0</c>, with one more number for each scatter and loop around it, for example <c>0.17</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>Gets one sentence that says what went wrong.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets why the job failed, as far as it decides what to do about it. Default: the command itself failed.</summary>
    public FailureClass Class { get; init; }

    /// <summary>Gets the location where the job ran, as <c>deployment/location</c>; <see langword="null"/> when it had none yet.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the job's identifier in a queue; <see langword="null"/> when it ran directly.</summary>
    public string? NativeJobId { get; init; }

    /// <summary>Gets the command as text that a shell understands; <see langword="null"/> when no command was started.</summary>
    public string? Command { get; init; }

    /// <summary>Gets the exit code; <see langword="null"/> when the command did not end by itself.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Gets the directory in which the job ran, which is kept after a failure.</summary>
    public string? Directory { get; init; }

    /// <summary>Gets the path of the file with all that the job wrote to the streams that no output takes, kept after a failure; <see langword="null"/> when there is none.</summary>
    public string? Log { get; init; }

    /// <summary>Gets the last lines of what the job wrote, at most 20, oldest first.</summary>
    public IReadOnlyList<string> LastLines { get; init; } = [];

    /// <summary>Formats everything that is known, one thing a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder().Append("step ").Append(Step);
        if (!string.Equals(Tag, "0", StringComparison.Ordinal))
        {
            text.Append(" (tag ").Append(Tag).Append(')');
        }

        text.Append(" failed: ").Append(Reason);
        Line(text, "location", Location);
        Line(text, "job id", NativeJobId);
        Line(text, "command", Command);
        Line(text, "exit code", ExitCode?.ToString());
        Line(text, "directory", Directory);
        Line(text, "log", Log);
        if (LastLines.Count > 0)
        {
            text.Append("\n  last output:");
            foreach (var line in LastLines)
            {
                text.Append("\n    ").Append(line);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append("\n  ").Append(name).Append(": ").Append(value);
        }
    }
}
