namespace StreamFlow.Core.Observation;

/// <summary>A job got its place and starts.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The path of the step.</param>
/// <param name="Tag">The tag of the job.</param>
/// <param name="Location">Where it runs, as <c>deployment/location</c>.</param>
/// <param name="Command">The words of the command; empty for a job that is an expression.</param>
/// <param name="Directory">The directory in which it runs; <see langword="null"/> for an expression.</param>
public sealed record JobStarted(
    DateTimeOffset Time,
    string Step,
    string Tag,
    string Location,
    IReadOnlyList<string> Command,
    string? Directory) : WorkflowEvent(Time);
