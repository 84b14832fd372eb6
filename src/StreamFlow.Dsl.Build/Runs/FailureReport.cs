namespace StreamFlow.Dsl.Build.Runs;

/// <summary>What a failed run left for the build: a JSON file, at the path that <see cref="PathVariable"/> gave.</summary>
/// <param name="Failures">What went wrong, in the order in which to show it.</param>
internal sealed record FailureReport(IReadOnlyList<Failure> Failures)
{
    /// <summary>The environment variable that tells a program where to write its report; the file appears only when the program fails.</summary>
    public const string PathVariable = "STREAMFLOW_FAILURE_FILE";
}
