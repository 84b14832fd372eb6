using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>Finds the runner under test.</summary>
internal static class RunnerCommand
{
    /// <summary>The environment variable that names the runner, with arguments separated by spaces.</summary>
    public const string Variable = "STREAMFLOW_CWL_RUNNER";

    /// <summary>The reason to skip when there is no runner.</summary>
    public const string Missing = $"There is no cwl-runner; publish src/StreamFlow.Cli to artifacts/streamflow, or set {Variable}.";

    /// <summary>Gives the program and its first arguments: what the environment names, else the published program, else null.</summary>
    public static IReadOnlyList<string>? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        var published = Path.Combine(ConformanceSuite.RepositoryRoot, "artifacts", "streamflow", "cwl-runner");
        return File.Exists(published) ? [published] : null;
    }
}
