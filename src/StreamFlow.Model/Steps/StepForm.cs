namespace StreamFlow;

/// <summary>What a step runs, and how.</summary>
/// <param name="Step">The tool or workflow with its inputs connected.</param>
internal sealed record StepForm(Step Step)
{
    /// <summary>Gets how the step is scattered; null when it is not.</summary>
    public ScatterKind? Scatter { get; init; }

    /// <summary>Gets how often the outputs are nested by the scatter; 0 when the step is not scattered.</summary>
    public int ScatterDepth { get; init; }

    /// <summary>Gets the expression that says whether the step runs; null when it always does, or when <see cref="Condition"/> says it.</summary>
    public string? When { get; init; }

    /// <summary>Gets the value that says whether the step runs; null when it always does, or when <see cref="When"/> says it.</summary>
    public In? Condition { get; init; }

    /// <summary>Gets how the step is repeated; null when it is not.</summary>
    public LoopForm? Loop { get; init; }

    /// <summary>Gets whether the outputs have another type than those of the tool or workflow.</summary>
    public bool IsLifted => Scatter is not null || When is not null || Condition is not null || Loop is not null;
}
