namespace StreamFlow.Conformance.Tests.Running;

/// <summary>The tests that a run without the internet, or without containers, cannot pass, each with its reason.</summary>
internal static class KnownLimits
{
    private const string Container = "needs a container: its DockerRequirement is a requirement, and the run is without containers";
    private const string Columns = "expects the columns of wc for a pipe, which standard input is in a container only";
    private const string Internet = "fetches a page from the internet";

    /// <summary>Gives a result that counts a failure for a known reason as skipped; any other result stays.</summary>
    /// <param name="result">The result.</param>
    /// <param name="mode">How the suite was run.</param>
    public static ConformanceResult Apply(ConformanceResult result, RunnerMode mode) =>
        result.Outcome == ConformanceOutcome.Failed && ReasonOf(result, mode) is { } reason
            ? result with { Outcome = ConformanceOutcome.Skipped, Reason = reason }
            : result;

    private static string? ReasonOf(ConformanceResult result, RunnerMode mode) => result.Test.Id switch
    {
        "dockeroutputdir" or "docker_entrypoint" or "iwd-container-entryname1" when !mode.HasContainers => Container,
        "stdin_shorcut" when !mode.HasContainers && result.Test.Tool.EndsWith("wc-tool-shortcut.cwl", StringComparison.Ordinal) => Columns,
        "networkaccess" => Internet,
        _ => result.Reason.Contains("underscore.js", StringComparison.Ordinal)
            ? "includes the JavaScript library Underscore, which the copy of the suite lacks"
            : null,
    };
}
