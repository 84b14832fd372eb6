namespace StreamFlow.Core.Observation;

/// <summary>A job ended well.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The path of the step.</param>
/// <param name="Tag">The tag of the job.</param>
/// <param name="Location">Where it ran.</param>
/// <param name="Waited">How long it waited for its place.</param>
/// <param name="Elapsed">How long it ran, staging and collecting included.</param>
/// <param name="ExitCode">The exit code of its command; 0 for an expression.</param>
public sealed record JobCompleted(
    DateTimeOffset Time,
    string Step,
    string Tag,
    string Location,
    TimeSpan Waited,
    TimeSpan Elapsed,
    int ExitCode) : WorkflowEvent(Time);
