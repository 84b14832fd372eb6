namespace StreamFlow.Spec;

/// <summary>A step of a workflow.</summary>
/// <param name="Id">Its id, without the part before the last <c>#</c> or <c>/</c>.</param>
/// <param name="Position">Where it is declared.</param>
internal sealed record OutlineStep(string Id, SourcePosition Position)
{
    /// <summary>Gets the <c>doc</c> of the step, else its <c>label</c>, else those of what it runs; null when there is none.</summary>
    public string? Doc { get; init; }

    /// <summary>Gets what the step runs; null when it could not be read.</summary>
    public OutlineProcess? Process { get; init; }

    /// <summary>Gets the ids of the step's inputs.</summary>
    public EquatableArray<string> Inputs { get; init; }

    /// <summary>Gets the ids of the step's outputs.</summary>
    public EquatableArray<string> Outputs { get; init; }

    /// <summary>Gets whether the step is scattered.</summary>
    public bool IsScattered { get; init; }
}
