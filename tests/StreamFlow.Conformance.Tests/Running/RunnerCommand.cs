using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>Finds the runner under test.</summary>
internal static class RunnerCommand
{
    /// <summary>The environment variable that names the runner, with arguments separated by spaces.</summary>
    public const string Variable = "STREAMFLOW_CWL_RUNNER";

    /// <summary>The reason to skip when there is no runner.</summary>
    public const string Missing = $"There is no cwl-runner; publish src/StreamFlow.Cli to artifacts/streamflow, or set {Variable}.";

    /// <summary>The environment variable that names the folder of the native programs.</summary>
    public const string NativeVariable = "STREAMFLOW_NATIVE";

    /// <summary>The reason to skip when there is no native runner.</summary>
    public const string NativeMissing = $"There is no native cwl-runner; publish src/StreamFlow.Cli with -p:Native=true to artifacts/native, or set {NativeVariable}.";

    /// <summary>Gives the native program; null when there is none and the environment does not ask for it.</summary>
    public static string? FindNative()
    {
        var named = Environment.GetEnvironmentVariable(NativeVariable);
        var program = Path.Combine(string.IsNullOrEmpty(named) ? Path.Combine(ConformanceSuite.RepositoryRoot, "artifacts", "native") : named, "cwl-runner");
        return File.Exists(program) || !string.IsNullOrEmpty(named) ? program : null;
    }

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
