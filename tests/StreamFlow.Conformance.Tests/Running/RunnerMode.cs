namespace StreamFlow.Conformance.Tests.Running;

/// <summary>How the suite is run: with containers or without.</summary>
/// <param name="Flag">The option of the runner.</param>
/// <param name="HasContainers">Whether containers are used.</param>
internal sealed record RunnerMode(string Flag, bool HasContainers)
{
    /// <summary>The environment variable that names another option for containers, for example <c>--singularity</c>.</summary>
    public const string Variable = "STREAMFLOW_CWL_CONTAINERS";

    /// <summary>Gets the mode without containers.</summary>
    public static RunnerMode WithoutContainers { get; } = new("--no-container", HasContainers: false);

    /// <summary>Gets the mode with containers, which are Docker's unless the environment says otherwise.</summary>
    public static RunnerMode WithContainers { get; } = new(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } flag ? flag : "--docker", HasContainers: true);

    /// <summary>Gets the client program of the engine.</summary>
    public string Program => Flag.TrimStart('-');
}
