namespace StreamFlow;

/// <summary>A workflow used as a step of another; the build derives a record <c>Step</c> from it in each class with <see cref="WorkflowAttribute"/>.</summary>
public abstract record SubWorkflow : Step
{
    /// <summary>Gets the workflow.</summary>
    internal DeclaredWorkflow Declared => GetWorkflow();

    /// <summary>Refers to a step of the workflow that this step runs: <c>new(Variants.Inner(CallVariants.Filter), Cluster)</c>.</summary>
    /// <param name="step">The step, a member of the class of that workflow.</param>
    /// <returns>The reference, for a binding.</returns>
    public StepReference Inner(StepReference step) => StepReference.Of(this).Inner(step);

    /// <summary>Refers to an output of a step of the workflow that this step runs.</summary>
    /// <param name="port">The output.</param>
    /// <returns>The reference, for a binding.</returns>
    public PortReference Inner(PortReference port) => StepReference.Of(this).Inner(port);

    /// <summary>Gives the workflow; the generated code implements it.</summary>
    /// <returns>The workflow.</returns>
    protected abstract DeclaredWorkflow GetWorkflow();
}
