namespace StreamFlow.Connectors.Queues.Schedulers;

/// <summary>What came of a submission.</summary>
/// <param name="Id">The identifier; null when there is none.</param>
/// <param name="Error">What the scheduler said; empty when it took the job.</param>
/// <param name="IsTransient">Whether the scheduler could not be asked, so that the job may have been taken nevertheless and is worth another try.</param>
internal sealed record SubmissionResult(string? Id, string Error = "", bool IsTransient = false)
{
    /// <summary>Gets the option of the service that the scheduler's message is about; null when that cannot be told.</summary>
    public string? Option { get; init; }
}
