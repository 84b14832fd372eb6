namespace StreamFlow.Spec;

/// <summary>What the steps of a workflow ask of a CWL runner.</summary>
[Flags]
internal enum StepFeatures
{
    /// <summary>Nothing besides links.</summary>
    None = 0,

    /// <summary>A step runs a workflow.</summary>
    Subworkflow = 1,

    /// <summary>A step is scattered.</summary>
    Scatter = 2,

    /// <summary>An input has several sources.</summary>
    MultipleInput = 4,

    /// <summary>An input is computed.</summary>
    StepInputExpression = 8,

    /// <summary>A step is looped with the extension of cwltool.</summary>
    Loop = 16,
}
