namespace StreamFlow;

/// <summary>A step or a sub-workflow of a workflow, to which bindings refer.</summary>
/// <remarks>
/// A step that is declared in C# converts to one. For a CWL document that the project names the build generates one for
/// every step, for example <c>MainCwl.Steps.Compile</c>, and may derive from it to carry the step's ports. Make one by hand
/// only for a document that the build cannot read.
/// </remarks>
/// <param name="Path">The absolute path of the step, names separated by slashes: <c>/compile</c>, <c>/sub/align</c>; <c>/</c> for the whole workflow. Empty for a step that is declared in C#, until the file is put together.</param>
public record StepReference(string Path)
{
    /// <summary>Gets the CWL document to which the step belongs, as <see cref="CwlWorkflow.File"/> names it. Default: null, the only workflow of the file.</summary>
    public string? Document { get; init; }

    /// <summary>Gets the declared steps from the outermost to the one that is meant; empty for a path.</summary>
    internal ValueList<Step> Steps { get; init; } = [];

    /// <summary>Refers to a step of the workflow that this step runs.</summary>
    /// <param name="step">The step, a member of the class of that workflow.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">One of the two is a path and not a declared step.</exception>
    public StepReference Inner(StepReference step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Steps.Count > 0 && step.Steps.Count > 0
            ? new StepReference(string.Empty) { Steps = ValueList.Create<Step>([.. Steps, .. step.Steps]) }
            : throw new ArgumentException("Only steps that are declared in C# have inner ones; of a CWL document, name the path: '/sub/align'.", nameof(step));
    }

    /// <summary>Refers to an output of a step of the workflow that this step runs.</summary>
    /// <param name="port">The output.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">One of the two is a path and not declared.</exception>
    public PortReference Inner(PortReference port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return Steps.Count > 0 && port.Output is not null
            ? port with { Steps = ValueList.Create<Step>([.. Steps, .. port.Steps]) }
            : throw new ArgumentException("Only steps that are declared in C# have inner outputs; of a CWL document, name the path: '/sub/align/bam'.", nameof(port));
    }

    /// <summary>Gives the path.</summary>
    /// <returns>The path.</returns>
    public sealed override string ToString() => Path;

    /// <summary>Refers to a declared step.</summary>
    internal static StepReference Of(IStep step) => new(string.Empty) { Steps = [step.Form.Step] };
}
