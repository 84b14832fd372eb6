using StreamFlow.Cwl.Values;

namespace StreamFlow.Conformance.Tests.Suite;

/// <summary>One test of the suite.</summary>
internal sealed record ConformanceTest
{
    /// <summary>Gets the identifier, unique in the suite.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what the test is about.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the path of the tool, from the suite's directory, with a fragment where the suite names one.</summary>
    public required string Tool { get; init; }

    /// <summary>Gets the path of the job, from the suite's directory, or null.</summary>
    public string? Job { get; init; }

    /// <summary>Gets the output object that is expected, or null when the test only has to succeed or fail.</summary>
    public CwlValue? Output { get; init; }

    /// <summary>Gets whether the runner has to refuse or fail.</summary>
    public bool ShouldFail { get; init; }

    /// <summary>Gets the tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}
