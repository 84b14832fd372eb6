using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>A job of a queue, from the intent to submit it to its end. Its members are changed by one party at a time: the submission, then the tracker.</summary>
/// <param name="directory">The directory of the job's script, exit code and output at the submitting host; no other job has it.</param>
/// <param name="name">The name that a person would recognise.</param>
internal sealed class QueueJob(string directory, string name)
{
    private readonly TaskCompletionSource<JobOutcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Directory { get; } = directory;

    /// <summary>Gets or sets the name under which the scheduler knows it; with a token that no other submission has, once it is submitted.</summary>
    public string Name { get; set; } = name;

    /// <summary>Gets what to run; null for a job that another process submitted.</summary>
    public CommandRequest? Command { get; init; }

    /// <summary>Gets the directory in which the command runs; empty when it does not matter.</summary>
    public string WorkingDirectory => Command?.WorkingDirectory ?? string.Empty;

    public string? NativeId { get; set; }

    /// <summary>Gets or sets the identifier of the whole array that the job is an element of; null when it was submitted alone.</summary>
    public string? ArrayId { get; set; }

    public int? ArrayIndex { get; set; }

    /// <summary>Gets or sets the file that gets what the script writes outside the command.</summary>
    public string OutputPath { get; set; } = directory + "/output";

    public QueueJobStatus? Status { get; set; }

    /// <summary>Gets or sets when the job was submitted or its phase changed.</summary>
    public DateTimeOffset LastChange { get; set; }

    public DateTimeOffset LastAsked { get; set; }

    /// <summary>Gets or sets which of the scheduler's sources is to be asked next.</summary>
    public int Source { get; set; }

    /// <summary>Gets or sets since when no source knows the job; null while one does.</summary>
    public DateTimeOffset? MissingSince { get; set; }

    /// <summary>Gets or sets when the scheduler first called the job over; null before.</summary>
    public DateTimeOffset? EndedSince { get; set; }

    public bool IsCancelled { get; set; }

    /// <summary>Gets or sets when the scheduler was told to end it; null before.</summary>
    public DateTimeOffset? CancelSent { get; set; }

    /// <summary>Gets or sets whether it did not end although all patience was spent on it.</summary>
    public bool IsGivenUp { get; set; }

    public bool IsWarnedAbout { get; set; }

    /// <summary>Gets the end of the job.</summary>
    public Task<JobOutcome> Ended => _ended.Task;

    /// <summary>Says how far it has come, for a person.</summary>
    public LeftJob Look() => this switch
    {
        { Ended: { IsCompletedSuccessfully: true, Result: { Reason: { } reason } outcome } } => new(Name, NativeId, $"ended with exit code {outcome.ExitCode}: {reason}", IsOver: true, Directory),
        { Ended: { IsCompletedSuccessfully: true, Result: var outcome } } => new(Name, NativeId, $"ended with exit code {outcome.ExitCode}", IsOver: true, Directory),
        _ => new(Name, NativeId, Status?.State ?? "unknown", IsOver: false, Directory),
    };

    public void End(JobOutcome outcome) => _ended.TrySetResult(outcome);

    public void Fail(Exception error) => _ended.TrySetException(error);
}
