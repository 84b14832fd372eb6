namespace StreamFlow.Spec;

/// <summary>A CWL process: a workflow with its steps, or a tool, which has none.</summary>
/// <param name="Class">The value of <c>class</c>: <c>Workflow</c>, <c>CommandLineTool</c>, <c>ExpressionTool</c> or <c>Operation</c>.</param>
internal sealed record OutlineProcess(string Class)
{
    /// <summary>Gets the <c>doc</c> of the process, else its <c>label</c>; null when it has neither.</summary>
    public string? Doc { get; init; }

    /// <summary>Gets the inputs in order.</summary>
    public EquatableArray<OutlinePort> Inputs { get; init; }

    /// <summary>Gets the outputs in order.</summary>
    public EquatableArray<OutlinePort> Outputs { get; init; }

    /// <summary>Gets the steps in order; empty for a tool.</summary>
    public EquatableArray<OutlineStep> Steps { get; init; }

    /// <summary>Finds a step by its id; null when there is none.</summary>
    public OutlineStep? FindStep(string id)
    {
        foreach (var step in Steps)
        {
            if (step.Id == id)
            {
                return step;
            }
        }

        return null;
    }
}
