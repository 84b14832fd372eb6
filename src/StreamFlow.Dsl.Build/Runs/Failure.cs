namespace StreamFlow.Dsl.Build.Runs;

/// <summary>One thing that went wrong in a run.</summary>
internal sealed record Failure
{
    /// <summary>Gets the id of the rule, such as <c>SF2003</c>; null when a job failed.</summary>
    public string? Id { get; init; }

    /// <summary>Gets <c>error</c> or <c>warning</c>.</summary>
    public string Severity { get; init; } = "error";

    /// <summary>Gets the file that the user wrote, when one is to blame.</summary>
    public string? File { get; init; }

    /// <summary>Gets the line in the file, from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>Gets the column in the line, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>Gets what happened; for a job with its step, command, exit code and last output, one a line.</summary>
    public string Message { get; init; } = string.Empty;
}
