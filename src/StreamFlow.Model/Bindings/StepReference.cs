namespace StreamFlow;

/// <summary>A step or a sub-workflow of a workflow, to which bindings refer.</summary>
/// <remarks>
/// The build generates one for every step of a CWL document that the project names, for example
/// <c>MainCwl.Steps.Compile</c>, and may derive from it to carry the step's ports. Make one by hand only for a document
/// that the build cannot read.
/// </remarks>
/// <param name="Path">The absolute path of the step, names separated by slashes: <c>/compile</c>, <c>/sub/align</c>; <c>/</c> for the whole workflow.</param>
public record StepReference(string Path)
{
    /// <summary>Gets the CWL document to which the step belongs, as <see cref="CwlWorkflow.File"/> names it. Default: null, the only workflow of the file.</summary>
    public string? Document { get; init; }

    /// <summary>Gives the path.</summary>
    /// <returns>The path.</returns>
    public sealed override string ToString() => Path;
}
