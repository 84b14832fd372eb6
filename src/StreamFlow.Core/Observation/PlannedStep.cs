namespace StreamFlow.Core.Observation;

/// <summary>A step that a run will execute, and where.</summary>
public sealed record PlannedStep
{
    /// <summary>Gets the path of the step, for example <c>/count/one</c>; <c>/</c> when the root process is a single tool.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the class of the process that the step runs, for example <c>CommandLineTool</c>.</summary>
    public required string ProcessClass { get; init; }

    /// <summary>Gets where the step runs: each <c>deployment</c> or <c>deployment/service</c> that its binding names, in the order in which they are tried.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Gets the paths of the steps whose outputs this one reads.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Gets whether the step, or a workflow around it, is scattered or looped, so that it has several jobs.</summary>
    public bool IsRepeated { get; init; }
}
