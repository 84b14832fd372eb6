namespace StreamFlow.Hosting.CwlRunner;

/// <summary>One option of the CWL runner.</summary>
/// <param name="Name">The option, with its dashes.</param>
/// <param name="ValueName">What stands for its value in the help; null when it takes none.</param>
/// <param name="Description">What it does.</param>
/// <param name="Apply">Takes note of it.</param>
internal sealed record RunnerOption(
    string Name,
    string? ValueName,
    string Description,
    Func<RunnerArguments, string, RunnerArguments> Apply);
