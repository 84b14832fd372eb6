namespace StreamFlow.Spec;

/// <summary>An input of the workflow, or an output of a step.</summary>
/// <param name="Step">The C# member of the step; null for an input of the workflow.</param>
/// <param name="Port">The C# member: of the workflow's class for an input, of the tool or <c>Step</c> record for an output. Empty when the object is not a member.</param>
/// <param name="Position">Where the reference is written.</param>
internal sealed record SourceSpec(string? Step, string Port, SourcePosition Position)
{
    /// <summary>Gets whether an output was taken from the tool itself although the member is scattered, conditional or looped, so that its C# type is not what the step gives.</summary>
    public bool IsUnlifted { get; init; }
}
