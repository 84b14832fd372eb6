namespace StreamFlow;

/// <summary>A step of a workflow: a tool or a workflow with its inputs connected, possibly scattered, conditional or looped.</summary>
public interface IStep
{
    /// <summary>Gets what the step runs, and how.</summary>
    internal StepForm Form { get; }
}
