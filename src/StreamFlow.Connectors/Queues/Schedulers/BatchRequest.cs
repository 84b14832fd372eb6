namespace StreamFlow.Connectors.Queues.Schedulers;

/// <summary>A script to submit.</summary>
internal sealed record BatchRequest
{
    /// <summary>Gets the name under which the scheduler shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the path of the script.</summary>
    public required string Script { get; init; }

    /// <summary>Gets the directory for what the script writes outside its command.</summary>
    public required string Directory { get; init; }

    /// <summary>Gets the words of the options.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets the number of elements of a job array; null for a single job.</summary>
    public int? Elements { get; init; }
}
