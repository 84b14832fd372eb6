using StreamFlow.Hosting.Inputs;

namespace StreamFlow.Hosting.Running;

/// <summary>What the command line of <c>run</c> says.</summary>
internal sealed record RunArguments
{
    /// <summary>Gets the absolute path of the directory for the outputs.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Gets the name of the run; null for that of the workflow.</summary>
    public string? Name { get; init; }

    /// <summary>Gets what is said about the inputs.</summary>
    public GivenInputs Inputs { get; init; } = GivenInputs.None;

    /// <summary>Gets whether to stop before anything starts.</summary>
    public bool OnlyValidate { get; init; }
}
