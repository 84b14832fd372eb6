namespace StreamFlow.Engine.Jobs;

/// <summary>What holds for all command jobs of a run.</summary>
internal sealed record CommandJobOptions
{
    /// <summary>Gets whether tools run with the programs of the location, whatever container they name.</summary>
    public bool IgnoreContainers { get; init; }

    /// <summary>Gets how often a job whose exit code says that the failure is temporary is run in all.</summary>
    public int MaximumAttempts { get; init; } = 3;

    /// <summary>Gets the search path for programs on this machine; jobs get no other variable of this program's environment.</summary>
    public required string SearchPath { get; init; }
}
